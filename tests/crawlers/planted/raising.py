"""A crawler with a mistake in it: a callback that raises at the second document."""

from crawlers.us_federal_register import UsFederalRegister


class Raising(UsFederalRegister):
    def body(self, response, found, urls):
        if found.ref == "2025-00002":
            raise RuntimeError("a mistake of ours")
        yield from super().body(response, found, urls)


class Dying(UsFederalRegister):
    def body(self, response, found, urls):
        import os

        os._exit(9)
        yield


class Unstarted(UsFederalRegister):
    async def start(self):
        raise RuntimeError("cannot begin")
        yield
