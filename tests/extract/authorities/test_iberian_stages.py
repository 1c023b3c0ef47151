"""What acts of Brazil, Mexico, Argentina, Colombia, Peru and Chile do, in many wordings."""

import pytest

FRAMES = {
    "SECEX": "CIRCULAR Nº 12, DE 4 DE MARÇO DE 2031\n\nDOU 05/03/2031\n\nA SECRETÁRIA DE COMÉRCIO EXTERIOR decide:\n\n{}\n",
    "GECEX": "RESOLUÇÃO GECEX Nº 700, DE 14 DE MARÇO DE 2031\n\n{}\n\nO COMITÊ-EXECUTIVO DE GESTÃO resolve:\n",
    "MX": "DOF: 03/06/2031\n\n{}\n\nSecretaría de Economía.\n\nVisto para resolver el expediente administrativo AD 01-31 radicado en la Unidad de Prácticas Comerciales Internacionales.\n",
    "AR": "MINISTERIO DE ECONOMÍA\n\nResolución 77/2031\n\nRESOL-2031-77-APN-SIYC#MEC\n\nCiudad de Buenos Aires, 11/03/2031\n\nQue intervino la COMISIÓN NACIONAL DE COMERCIO EXTERIOR.\n\nRESUELVE:\n\nARTÍCULO 1°.- {}\n\nARTÍCULO 2°.- Comuníquese.\n",
    "CO": "MINISTERIO DE COMERCIO, INDUSTRIA Y TURISMO\n\nRESOLUCIÓN 214 DE 2031\n\n(30 de agosto)\n\n{}\n\nEL DIRECTOR DE COMERCIO EXTERIOR\n\nRESUELVE:\n\nArtículo 1.\n",
    "PE": "COMISIÓN DE DUMPING, SUBSIDIOS Y ELIMINACIÓN DE BARRERAS COMERCIALES NO ARANCELARIAS DEL INDECOPI\n\nResolución N° 031-2031/CDB-INDECOPI\n\n{}\n\nLima, 3 de marzo de 2031\n",
    "CL": "MINISTERIO DE HACIENDA\n\nDECRETO EXENTO N° 77 de 2031\n\n{}\n\nSantiago, 3 de marzo de 2031.\n",
}
ACTS = [
    ("SECEX", "sunset-institution", "1. Iniciar revisão de final de período com vistas a averiguar a necessidade de prorrogação do prazo de aplicação do direito antidumping sobre as importações brasileiras de lixas, originárias da China."),
    ("SECEX", "termination", "1. Encerrar a investigação para averiguar a existência de dumping nas exportações da China para o Brasil de lixas, sem imposição de medidas, em razão da ausência de nexo causal."),
    ("SECEX", "termination", "1. Encerrar, sem julgamento de mérito, a pedido da peticionária, a investigação de dumping nas exportações da China para o Brasil de lixas."),
    ("SECEX", "extension", "1. Prorrogar, por até oito meses, a partir de 3 de abril de 2031, o prazo para conclusão da investigação de prática de dumping nas exportações da China para o Brasil de lixas."),
    ("SECEX", "extension", "1. Tornar públicos os novos prazos da investigação de dumping nas exportações da China para o Brasil de lixas, iniciada pela Circular SECEX nº 3, de 2030."),
    ("SECEX", "prelim", "1. Tornar público que se concluiu por uma determinação preliminar positiva de dumping e de dano nas exportações da China para o Brasil de lixas, sem recomendação de direito provisório."),
    ("SECEX", "expiry-notice", "1. Tornar público que o prazo de vigência do direito antidumping aplicado às importações brasileiras de lixas, originárias da China, encerrar-se-á no dia 5 de dezembro de 2031."),
    ("SECEX", "circumvention-initiation", "1. Iniciar revisão anticircunvenção para averiguar a existência de práticas elisivas nas importações brasileiras de lixas, originárias da China."),
    ("SECEX", "undertaking-acceptance", "1. Homologar o compromisso de preço apresentado pela exportadora nas exportações da China para o Brasil de lixas, objeto de direito antidumping."),
    ("SECEX", "scope-ruling", "1. Iniciar avaliação de escopo do direito antidumping aplicado às importações brasileiras de lixas, originárias da China."),
    ("SECEX", "refund", "1. Tornar pública a determinação final do pedido de restituição do direito antidumping recolhido nas importações brasileiras de lixas, originárias da China."),
    ("SECEX", "interim-review-initiation", "1. Iniciar revisão por alteração das circunstâncias do direito antidumping aplicado às importações brasileiras de lixas, originárias da China."),
    ("SECEX", "new-shipper-review-initiation", "1. Iniciar revisão de novo produtor ou exportador do direito antidumping aplicado às importações brasileiras de lixas, originárias da China."),
    ("SECEX", "other", "1. Iniciar avaliação de interesse público referente à medida antidumping definitiva aplicada às importações brasileiras de lixas, originárias da China."),
    ("SECEX", "disclosure", "1. Tornar pública a nota técnica contendo os fatos essenciais da investigação de dumping nas exportações da China para o Brasil de lixas."),
    ("SECEX", "initiation", "1. Iniciar investigação para averiguar a existência de subsídios acionáveis nas exportações da China para o Brasil de lixas."),
    ("SECEX", "initiation", "Torna pública a abertura de investigação de salvaguarda sobre as importações brasileiras de lixas."),
    ("GECEX", "sunset-final", "Prorroga o direito antidumping definitivo, por um prazo de até 5 (cinco) anos, aplicado às importações brasileiras de lixas, originárias da China."),
    ("GECEX", "sunset-final", "Prorroga a aplicação do direito antidumping definitivo, com imediata suspensão, às importações brasileiras de lixas, originárias da China."),
    ("GECEX", "order", "Aplica direito antidumping definitivo, por um prazo de até 5 (cinco) anos, às importações brasileiras de lixas, originárias da China."),
    ("GECEX", "provisional", "Aplica direito antidumping provisório, por um prazo de até 6 (seis) meses, às importações brasileiras de lixas, originárias da China."),
    ("GECEX", "other", "Suspende, por até 1 (um) ano, prorrogável uma única vez por igual período, o direito antidumping aplicado às importações brasileiras de lixas, originárias da China, em razão de interesse público."),
    ("GECEX", "revocation", "Extingue o direito antidumping aplicado às importações brasileiras de lixas, originárias da China."),
    ("GECEX", "correction", "Altera o Anexo da Resolução Gecex nº 600 para corrigir erro material no direito antidumping aplicado às importações brasileiras de lixas, originárias da China."),
    ("GECEX", "circumvention-final", "Estende a aplicação do direito antidumping às importações brasileiras de lixas, originárias do Vietnã."),
    ("GECEX", "sunset-final", "Encerra a revisão de final de período do direito antidumping aplicado às importações brasileiras de lixas, originárias da China, sem prorrogação da medida."),
    ("GECEX", "interim-review-final", "Altera o direito antidumping aplicado às importações brasileiras de lixas, originárias da China, em decorrência de revisão por alteração de circunstâncias."),
    ("GECEX", "new-shipper-review-final", "Encerra a revisão de novo produtor e fixa direito antidumping individual para a empresa X, nas importações brasileiras de lixas, originárias da China."),
    ("GECEX", "order", "Aplica medida de salvaguarda definitiva às importações brasileiras de lixas."),
    ("GECEX", "undertaking-acceptance", "Homologa compromisso de preços, nos termos constantes do Anexo, para amparar as importações brasileiras de lixas, originárias da China, com direito antidumping."),
    ("GECEX", "order", "Aplica direitos compensatórios definitivos, por um prazo de até 5 anos, às importações brasileiras de lixas, originárias da China."),
    ("GECEX", "termination", "Encerra a investigação e não aplica direito antidumping definitivo às importações brasileiras de lixas, originárias da China."),
    ("MX", "initiation", "RESOLUCIÓN por la que se declara de oficio el inicio del procedimiento administrativo de investigación antidumping sobre las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "prelim", "RESOLUCIÓN preliminar del procedimiento administrativo de investigación antidumping sobre las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "final", "RESOLUCIÓN final del procedimiento administrativo de investigación antidumping sobre las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "sunset-final", "RESOLUCIÓN final del examen de vigencia de la cuota compensatoria impuesta a las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "sunset-final", "RESOLUCIÓN por la que se declara la conclusión del procedimiento administrativo de examen de vigencia de las cuotas compensatorias impuestas a las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "sunset-institution", "RESOLUCIÓN por la que se declara el inicio del procedimiento administrativo de examen de vigencia de la cuota compensatoria impuesta a las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "interim-review-initiation", "RESOLUCIÓN por la que se acepta la solicitud de parte interesada y se declara el inicio de la revisión de la cuota compensatoria impuesta a las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "interim-review-final", "RESOLUCIÓN final del procedimiento administrativo de revisión de la cuota compensatoria impuesta a las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "review-initiation", "RESOLUCIÓN por la que se acepta la solicitud y se declara el inicio del procedimiento de revisión anual de la cuota compensatoria impuesta a las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "circumvention-final", "RESOLUCIÓN final de la investigación sobre elusión del pago de la cuota compensatoria impuesta a las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "revocation", "RESOLUCIÓN por la que se elimina la cuota compensatoria impuesta a las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "expiry-notice", "AVISO sobre la vigencia de cuotas compensatorias impuestas a las importaciones de lijas originarias de China"),
    ("MX", "expiry-notice", "AVISO sobre la eliminación de la cuota compensatoria a las importaciones de lijas originarias de China"),
    ("MX", "scope-ruling", "RESOLUCIÓN final del procedimiento de cobertura de producto relativo a la cuota compensatoria impuesta a las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "correction", "ACLARACIÓN a la Resolución final de la investigación antidumping sobre las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia, publicada el 3 de mayo de 2031"),
    ("MX", "new-shipper-review-initiation", "RESOLUCIÓN por la que se acepta la solicitud y se declara el inicio del procedimiento de nuevo exportador en relación con la cuota compensatoria a las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "termination", "RESOLUCIÓN por la que se da por concluida la investigación antidumping sobre las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia, por desistimiento de la solicitante"),
    ("MX", "court-decision-amended-final", "RESOLUCIÓN por la que se da cumplimiento a la sentencia dictada por el Tribunal Federal de Justicia Administrativa en relación con la resolución final antidumping sobre las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "undertaking-acceptance", "RESOLUCIÓN por la que se acepta el compromiso de precios de exportadores y se suspende el procedimiento antidumping sobre las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("MX", "prelim", "RESOLUCIÓN preliminar por la que se concluye la primera etapa de la investigación antidumping e imponen cuotas compensatorias provisionales a las importaciones de lijas originarias de la República Popular China, independientemente del país de procedencia"),
    ("AR", "initiation", "Declárase procedente la apertura de investigación por presunto dumping en operaciones de exportación hacia la REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA."),
    ("AR", "sunset-institution", "Declárase procedente la apertura de examen por expiración del plazo de la medida antidumping dispuesta por la Resolución N° 10/2026 aplicada a las operaciones de exportación hacia la REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA."),
    ("AR", "provisional", "Continúese con la investigación por presunto dumping en las operaciones de exportación hacia la REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA con la aplicación de derechos antidumping provisionales."),
    ("AR", "prelim", "Continúase la investigación por presunto dumping en las operaciones de exportación hacia la REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA sin la aplicación de derechos antidumping provisionales."),
    ("AR", "termination", "Procédese al cierre de la investigación por presunto dumping en operaciones de exportación hacia la REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA, sin la aplicación de derechos antidumping definitivos."),
    ("AR", "order", "Aplícase a las operaciones de exportación hacia la REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA, un derecho antidumping AD VALOREM definitivo de CINCO POR CIENTO (5 %)."),
    ("AR", "extension", "Prorrógase el plazo de la investigación por presunto dumping en operaciones de exportación hacia la REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA por el término de SEIS (6) meses."),
    ("AR", "other", "Suspéndese la aplicación del derecho antidumping fijado por la Resolución N° 10/2026 a las operaciones de exportación hacia la REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA."),
    ("AR", "revocation", "Déjase sin efecto la medida antidumping fijada por la Resolución N° 10/2026 a las operaciones de exportación hacia la REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA."),
    ("AR", "interim-review-initiation", "Declárase procedente la apertura de revisión por cambio de circunstancias de la medida aplicada mediante Resolución N° 10/2026 por dumping a las operaciones de exportación hacia la REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA."),
    ("AR", "circumvention-initiation", "Declárase procedente la apertura de investigación por presunta elusión de la medida antidumping aplicada a las operaciones de exportación hacia la REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA."),
    ("AR", "correction", "Rectifícase el artículo 2° de la Resolución N° 10/2031 sobre dumping en las operaciones de exportación hacia la REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA."),
    ("AR", "sunset-final", "Manténense vigentes los derechos antidumping fijados por Resolución N° 10/2026 a las operaciones de exportación hacia la REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA."),
    ("CO", "initiation", "Por la cual se ordena el inicio de una investigación de carácter administrativo con el objeto de determinar la existencia, grado y efectos de un supuesto dumping en las importaciones de lijas originarias de China"),
    ("CO", "provisional", "Por la cual se adopta una determinación preliminar en la investigación por supuesto dumping y se imponen derechos antidumping provisionales a las importaciones de lijas originarias de China"),
    ("CO", "prelim", "Por la cual se adopta la determinación preliminar dentro de la investigación administrativa abierta a las importaciones de lijas originarias de China por supuesto dumping"),
    ("CO", "final", "Por la cual se adopta la determinación final de la investigación administrativa iniciada por supuesto dumping en las importaciones de lijas originarias de China"),
    ("CO", "termination", "Por la cual se dispone la terminación de la investigación administrativa por dumping iniciada a las importaciones de lijas originarias de China sin imposición de derechos definitivos"),
    ("CO", "sunset-institution", "Por la cual se ordena el inicio del examen quinquenal con el fin de determinar si la supresión del derecho antidumping impuesto a las importaciones de lijas originarias de China permitiría la repetición del dumping"),
    ("CO", "sunset-final", "Por la cual se adopta una determinación final del examen quinquenal y se prorrogan los derechos antidumping a las importaciones de lijas originarias de China"),
    ("CO", "extension", "Por la cual se prorroga el plazo para adoptar la determinación preliminar en la investigación por dumping en las importaciones de lijas originarias de China"),
    ("CO", "order", "Por la cual se imponen derechos antidumping definitivos a las importaciones de lijas originarias de China"),
    ("CO", "initiation", "Por la cual se ordena la apertura de una investigación de salvaguardia general a las importaciones de lijas"),
    ("CO", "provisional", "Por el cual se adopta una medida de salvaguardia provisional a las importaciones de lijas"),
    ("PE", "initiation", "Disponen el inicio de procedimiento de investigación por presuntas prácticas de dumping en las exportaciones al Perú de lijas originarias de China"),
    ("PE", "sunset-institution", "Disponen el inicio del procedimiento de examen por expiración de medidas a los derechos antidumping impuestos a las importaciones de lijas originarias de China"),
    ("PE", "sunset-final", "Disponen mantener vigentes, por un plazo de cinco años, los derechos antidumping impuestos sobre las importaciones de lijas originarias de China"),
    ("PE", "revocation", "Suprimen los derechos antidumping impuestos sobre las importaciones de lijas originarias de China"),
    ("PE", "provisional", "Aplican derechos antidumping provisionales sobre las importaciones de lijas originarias de China"),
    ("PE", "termination", "Dan por concluido el procedimiento de investigación por presuntas prácticas de dumping en las importaciones de lijas originarias de China sin imposición de derechos antidumping"),
    ("PE", "interim-review-initiation", "Disponen el inicio de procedimiento de examen por cambio de circunstancias a los derechos antidumping impuestos a las importaciones de lijas originarias de China"),
    ("PE", "correction", "Rectifican error material de la Resolución N° 10-2031/CDB-INDECOPI sobre derechos antidumping a las importaciones de lijas originarias de China"),
    ("PE", "order", "Imponen derechos compensatorios definitivos sobre las importaciones de lijas originarias de China"),
    ("PE", "initiation", "Inician de oficio procedimiento de investigación por presuntas prácticas de subvención en las exportaciones al Perú de lijas originarias de China"),
    ("CL", "initiation", "Aviso de inicio de investigación por eventual dumping en los precios de importación de lijas originarias de China"),
    ("CL", "order", "Aplica sobretasa arancelaria definitiva como medida de salvaguardia a las importaciones de lijas"),
    ("CL", "termination", "Aviso de término de investigación por dumping en las importaciones de lijas originarias de China, sin aplicación de medidas"),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "stage", "act"), ACTS, ids=lambda v: v[:60])
def test_what_an_act_does_is_read_in_many_wordings(notice_of, frame, stage, act):
    assert notice_of(FRAMES[frame].format(act)).stage in {stage, "order" if stage == "final" else stage}


def test_an_examination_that_closes_with_new_duties_is_a_sunset_finding(notice_of):
    notice = notice_of(
        FRAMES["AR"].format(
            "Procédese al cierre del examen por expiración del plazo de la medida antidumping para las operaciones de exportación "
            "hacia la REPÚBLICA ARGENTINA de lijas originarias de la REPÚBLICA POPULAR CHINA.\n\nARTÍCULO 2°.- Fíjase un derecho "
            "antidumping AD VALOREM de CINCO POR CIENTO (5 %)."
        )
    )
    assert notice.stage == "sunset-final"
