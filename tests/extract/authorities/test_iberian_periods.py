"""The period looked at, in the words of Brazil's circulars and of the acts of Spanish America."""

import pytest

CIRCULAR = (
    "CIRCULAR Nº 12, DE 4 DE MARÇO DE 2031\n\nDOU 05/03/2031\n\nA SECRETÁRIA DE COMÉRCIO EXTERIOR decide:\n\n1. Iniciar "
    "investigação para averiguar a existência de dumping nas exportações da China para o Brasil de lixas, classificadas no "
    "subitem 6805.20.00 da NCM.\n\n{}\n"
)
MEXICO = (
    "DOF: 03/06/2031\n\nRESOLUCIÓN por la que se declara el inicio de la investigación antidumping sobre las importaciones de "
    "lijas originarias de China\n\nSecretaría de Economía.\n\nVisto para resolver el expediente administrativo AD 01-31.\n\n{}\n"
)
COLOMBIA = (
    "MINISTERIO DE COMERCIO, INDUSTRIA Y TURISMO\n\nRESOLUCIÓN 214 DE 2031\n\n(30 de agosto)\n\nPor la cual se ordena el inicio "
    "de una investigación por supuesto dumping en las importaciones de lijas originarias de China\n\nEL DIRECTOR DE COMERCIO "
    "EXTERIOR\n\n{}\n\nRESUELVE:\n\nArtículo 1. Iniciar la investigación.\n"
)
PORTUGUESE = [
    "O período de análise de dumping foi de abril de 2029 a março de 2030.",
    "A análise dos elementos de prova de dumping considerou o período de abril de 2029 a março de 2030.",
    "Para fins de análise de dumping, considerou-se o período de abril de 2029 a março de 2030.",
    "O período de investigação de dumping abrange os meses de abril de 2029 a março de 2030.",
    "O período de investigação de indícios de dumping compreendeu abril de 2029 a março de 2030.",
    "A avaliação da continuação do dumping levou em conta o período de 1º de abril de 2029 a 31 de março de 2030.",
    "A análise da probabilidade de continuação ou retomada do dumping considerou o período de abril de 2029 a março de 2030.",
    "O período de revisão (P5) corresponde a abril de 2029 até março de 2030.",
    "A investigação da prática de dumping abrangeu o período compreendido entre abril de 2029 e março de 2030.",
    "Os dados referentes a dumping abrangem o período de abril de 2029 a março de 2030.",
    "O período de análise dos indícios de dumping: abril de 2029 a março de 2030.",
    "Determinou-se que o período de análise de probabilidade de continuação ou retomada de dumping compreenderia abril de 2029 a março de 2030.",
    "Foi considerado o período de abril de 2029 a março de 2030 para a análise de dumping.",
]
SPANISH = [
    "Se fija como periodo investigado el comprendido del 1 de abril de 2029 al 31 de marzo de 2030.",
    "Se fija como periodo de investigación el comprendido del 1 de abril de 2029 al 31 de marzo de 2030.",
    "Se fija como periodo de examen el comprendido del 1 de abril de 2029 al 31 de marzo de 2030.",
    "Se estableció como periodo de revisión el comprendido entre el 1 de abril de 2029 y el 31 de marzo de 2030.",
    "El periodo de análisis para la evaluación del dumping comprende entre el 1 de abril de 2029 y el 31 de marzo de 2030.",
    "El periodo de la práctica del dumping es el comprendido entre el 1 de abril de 2029 y el 31 de marzo de 2030.",
    "Para el análisis de la existencia del dumping se ha considerado el periodo comprendido entre abril de 2029 y marzo de 2030.",
    "Se ha determinado considerar el periodo abril de 2029 a marzo de 2030 para la determinación de la existencia de dumping.",
    "El período de investigación de dumping corresponde a abril de 2029 - marzo de 2030.",
    "Los datos a utilizarse para la determinación de dumping serán los recopilados del 1 de abril de 2029 al 31 de marzo de 2030.",
    "El período de recopilación de datos para la determinación de dumping comprende desde el 1 de abril de 2029 hasta el 31 de marzo de 2030.",
    "La investigación abarcará el período comprendido entre el 1 de abril de 2029 y el 31 de marzo de 2030.",
    "El período objeto de investigación abarca del 1 de abril de 2029 al 31 de marzo de 2030.",
    "El período de análisis del dumping es de abril de 2029 a marzo de 2030.",
    "Período de dumping: 1 de abril de 2029 - 31 de marzo de 2030.",
    "El período de investigación para el análisis de dumping será entre abril 2029 y marzo 2030.",
    "Se considera como periodo de análisis para la determinación de la probabilidad de continuación o repetición del dumping "
    "el comprendido entre abril de 2029 y marzo de 2030.",
]
FRAMES = [(CIRCULAR, s) for s in PORTUGUESE] + [(f, s) for f in (MEXICO, COLOMBIA) for s in SPANISH]


@pytest.mark.parametrize(("act", "sentence"), FRAMES, ids=lambda v: v[:50].strip())
def test_the_period_of_dumping_is_read_in_many_wordings(notice_of, act, sentence):
    period = notice_of(act.format(sentence)).period
    assert period is not None and (str(period.start), str(period.end)) == ("2029-04-01", "2030-03-31")


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (
            CIRCULAR,
            "A análise dos elementos de prova de dano considerou o período de abril de 2025 a março de 2030.",
        ),
        (
            MEXICO,
            "Se fija como periodo analizado el comprendido del 1 de abril de 2027 al 31 de marzo de 2030.",
        ),
    ],
)
def test_the_period_of_injury_is_not_that_of_dumping(notice_of, act, sentence):
    assert notice_of(act.format(sentence)).period is None
