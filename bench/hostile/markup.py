"""HTML, XML, JSON and text that are made to exhaust whoever reads them."""


def html_cells() -> bytes:
    """A table of a million cells."""
    return b"<html><table>" + b"<tr>" * 1 + (b"<td>1" * 100 + b"<tr>") * 10_000 + b"</table>"


def html_nested() -> bytes:
    """Two hundred thousand divisions, each in the other."""
    return b"<html><body>" + b"<div>" * 200_000 + b"x"


def html_spans() -> bytes:
    """Cells that say they span a thousand rows and columns each."""
    return (
        b"<html><table>" + b"<tr><td colspan=1000 rowspan=65534>1<td rowspan=65534>2" * 20_000 + b"</table>"
    )


def html_attributes() -> bytes:
    """One element with half a million attributes."""
    return b"<html><p " + b" ".join(b"a%d=1" % n for n in range(500_000)) + b">x</p></html>"


def html_unclosed() -> bytes:
    """Two hundred thousand paragraphs of bold and italic that are never closed."""
    return b"<html><p>" + b"<b><i><p>a" * 200_000


def xml_cells() -> bytes:
    """A Federal Register table of a million cells."""
    row = b"<ROW>" + b"<ENT>1</ENT>" * 100 + b"</ROW>"
    head = b"<BOXHD>" + b'<CHED H="1">a</CHED>' * 100 + b"</BOXHD>"
    return (
        b"<?xml version='1.0'?><NOTICE><PREAMB><SUBJECT>Notice</SUBJECT></PREAMB><SUPLINF>"
        b'<GPOTABLE COLS="100">' + head + row * 10_000 + b"</GPOTABLE></SUPLINF></NOTICE>"
    )


def xml_laughs() -> bytes:
    """Entities of entities: a billion laughs."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "ha">{entities}]><r>&l9;</r>'.encode()


def xml_quadratic() -> bytes:
    """One entity of 100 kB, named fifty thousand times."""
    return (
        b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "'
        + b"x" * 100_000
        + b'">]><r>'
        + b"&a;" * 50_000
        + b"</r>"
    )


def xml_outside() -> bytes:
    """An entity that is a file of this machine."""
    return b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'


def xml_nested() -> bytes:
    """A hundred thousand elements, each in the other."""
    return b"<?xml version='1.0'?><r>" + b"<a>" * 100_000 + b"x" + b"</a>" * 100_000 + b"</r>"


def json_nested() -> bytes:
    """A million lists, each in the other."""
    return b"[" * 1_000_000


def json_nested_record() -> bytes:
    """A record with a value of a hundred thousand lists."""
    return b'{"title": "x", "document_number": "1", "more": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"


def json_long() -> bytes:
    """A record whose abstract has ten million characters."""
    return (
        b'{"title": "Antidumping duty order", "document_number": "1", "abstract": "'
        + b"dumping " * 1_250_000
        + b'"}'
    )


def json_many() -> bytes:
    """A record with a million keys."""
    keys = ",".join(f'"k{n}":{n}' for n in range(1_000_000))
    return f'{{"title": "x", "document_number": "1", {keys}}}'.encode()


def json_number() -> bytes:
    """A record with a number of a million digits."""
    return b'{"title": "x", "document_number": "1", "n": ' + b"9" * 1_000_000 + b"}"


def text_line() -> bytes:
    """One line of fifty million characters."""
    return b"antidumping duty " * 3_000_000


def text_lines() -> bytes:
    """Five million lines."""
    return b"Antidumping\n" * 4_500_000


def text_malformed() -> bytes:
    """Bytes that are of no charset."""
    return b"Antidumping \xff\xfe\xc3\x28\xf0\x28\x8c\xbc " * 100_000


def text_marks() -> bytes:
    """A letter with a million marks on it."""
    return ("a" + "\u0323\u0302" * 500_000 + " antidumping").encode()


def text_zeros() -> bytes:
    """Ninety megabytes of nothing."""
    return bytes(90_000_000)


FILES = {
    function.__name__: function
    for function in (
        html_cells, html_nested, html_spans, html_attributes, html_unclosed, xml_cells, xml_laughs,
        xml_quadratic, xml_outside, xml_nested, json_nested, json_nested_record, json_long, json_many,
        json_number, text_line, text_lines, text_malformed, text_marks, text_zeros,
    )
}  # fmt: skip
