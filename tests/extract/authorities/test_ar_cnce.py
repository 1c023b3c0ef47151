"""Argentina's commission: its acts tell what its articles determine, not what the recitals recall."""


def test_an_act_is_read_from_its_articles(notice_of):
    notice = notice_of(
        "COMISIÓN NACIONAL DE COMERCIO EXTERIOR\n\nACTA DE DIRECTORIO N° 9.514\n\nBuenos Aires, 11 de agosto de 2031\n\n"
        "VISTO la solicitud de apertura de investigación por presunto dumping, EX-2030-45170011- -APN-DGD#MDP\n\n"
        "EL DIRECTORIO DE LA COMISIÓN RESUELVE:\n\nARTÍCULO 1°.- Determinar que la rama de producción nacional sufre"
        " daño importante causado por las importaciones con dumping de “cuentas de vidrio” originarias de la"
        " REPÚBLICA ITALIANA y de la REPÚBLICA DEL PARAGUAY, requerido para la aplicación de medidas definitivas.\n"
    )
    assert (notice.authority, notice.stage) == ("AR-CNCE", "injury-final")
    assert notice.document_number == "Acta de Directorio N° 9.514"
    assert set(notice.countries_of_origin) == {"IT", "PY"}
    assert notice.product == "cuentas de vidrio"
