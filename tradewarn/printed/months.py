"""The names of the months in every language that notices come in.

A month's name is the same month in whatever language it is read, so one table serves all.
"""

from tradewarn.text import nfc

_NAMES = """
1 january jan januari janvier enero ene janeiro ocak januarie มกราคม января ม.ค
2 february feb februari février fevrier febrero fevereiro fev şubat februarie กุมภาพันธ์ pebruari февраля ก.พ
3 march mar maret mac mars marzo março marco mart maart มีนาคม марта มี.ค
4 april apr avril abril abr nisan เมษายน апреля เม.ย
5 may mei mai mayo maio mayıs พฤษภาคม мая พ.ค
6 june jun juni juin junio junho haziran junie มิถุนายน июня มิ.ย
7 july jul juli julai juillet julio julho temmuz julie กรกฎาคม июля ก.ค
8 august aug agustus ogos août aout agosto ago ağustos augustus สิงหาคม августа ส.ค
9 september sep sept septembre septiembre setiembre setembro eylül กันยายน сентября ก.ย
10 october oct oktober octobre octubre outubro ekim ตุลาคม октября ต.ค
11 november nov novembre noviembre novembro kasım nopember พฤศจิกายน ноября พ.ย
12 december dec desember disember décembre decembre diciembre dic dezembro dez aralık ธันวาคม декабря ธ.ค
"""
MONTHS = {nfc(name): int(line.split()[0]) for line in _NAMES.split("\n") if line for name in line.split()[1:]}


def month_of(printed: str) -> int | None:
    """Give the number of a month by its name or its digits; None where it is neither.

    Example:
        >>> month_of("Ogos"), month_of("07"), month_of("Jan."), month_of("13")
        (8, 7, 1, None)
    """
    if printed.isdecimal():
        number = int(printed)
        return number if 1 <= number <= 12 else None
    return MONTHS.get(printed.rstrip(".").lower().replace("i̇", "i"))
