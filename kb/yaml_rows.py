"""Lists written as YAML, as reviewed knowledge is kept: one key holds the rows, the others hold for each."""

from typing import Any

from kb.form import Row, Table

LARGEST = 5_000_000  # letters; YAML is read slowly, and a reviewed list is short


def yaml_table(name: str, text: str) -> Table:
    """Give the rows of a YAML list; a row's place is its number in the list.

    Raises:
        ValueError: The text is not YAML, refers to itself, or is too long to be a reviewed list.
    """
    import yaml

    if len(text) > LARGEST:
        raise ValueError(f"more than {LARGEST} letters of YAML")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(text, Loader=loader)):
            raise ValueError("it refers to parts of itself")
        data = yaml.load(text, Loader=loader)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error
    rows = data if isinstance(data, list) else _rows(data)
    common = {} if isinstance(data, list) else {k: v for k, v in (data or {}).items() if v is not rows}
    found = [common | row for row in rows if isinstance(row, dict)]
    columns = tuple(dict.fromkeys(str(column) for row in found for column in row))
    cells = ({str(c): _cell(v) for c, v in row.items()} for row in found)
    return Table(name, columns, tuple(Row(n, cell) for n, cell in enumerate(cells, 1)))


def _rows(data: Any) -> list[Any]:
    if not isinstance(data, dict):
        return []
    return next((value for value in data.values() if isinstance(value, list)), [])


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None or isinstance(value, dict) else str(value)
