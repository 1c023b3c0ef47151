# The image that compose.yaml runs: the program with the drivers of both engines.
# TORCH_INDEX: an index with the CPU build of torch saves 4 GB of CUDA libraries.
FROM python:3.11-slim
ARG TORCH_INDEX=""
RUN apt-get update \
    && apt-get install --yes --no-install-recommends \
        tesseract-ocr tesseract-ocr-vie tesseract-ocr-fra tesseract-ocr-spa tesseract-ocr-por \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir ${TORCH_INDEX:+--extra-index-url "$TORCH_INDEX"} -c constraints.txt '.[postgresql]' \
    && useradd --create-home --uid 1000 tradewarn \
    && mkdir /home/tradewarn/home \
    && chown tradewarn /home/tradewarn/home
USER tradewarn
ENV TRADEWARN_HOME=/home/tradewarn/home
VOLUME /home/tradewarn/home
EXPOSE 8000
ENTRYPOINT ["tradewarn"]
CMD ["serve", "--host", "0.0.0.0"]
