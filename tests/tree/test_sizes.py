"""Every file and function of ours stays small enough to be read at once."""

import ast

FOLDERS = ("api", "bench", "crawlers", "extract", "index", "kb", "sample", "tests", "tradewarn", "warn")
MOST_LINES = 400
MOST_CODE = 50
FROZEN = "store/migrations/versions/"  # what a migration did may not be rewritten, be it long


def sources(root):
    return [path for folder in FOLDERS for path in sorted((root / folder).rglob("*.py"))]


def lengths(text):
    """Yield each function's name and its lines of code: no docstring, comment or blank line."""
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            words = range(0)
            if ast.get_docstring(node) is not None:
                words = range(first.lineno, first.end_lineno + 1)
            told = [n for n in range(node.lineno, node.end_lineno + 1) if n not in words]
            yield node.name, sum(bool(line := lines[n - 1].strip()) and line[0] != "#" for n in told)


def test_there_are_sources_to_look_at(root):
    assert all(any((root / folder).rglob("*.py")) for folder in FOLDERS)


def test_no_file_is_long(root):
    counted = {p.relative_to(root).as_posix(): p.read_text("utf-8").count("\n") for p in sources(root)}
    assert {name: n for name, n in counted.items() if n >= MOST_LINES} == {}


def test_no_function_is_long(root):
    long = {}
    for path in sources(root):
        name = path.relative_to(root).as_posix()
        if FROZEN not in name:
            for function, count in lengths(path.read_text("utf-8")):
                if count >= MOST_CODE:
                    long[f"{name}:{function}"] = count
    assert long == {}


def test_a_docstring_and_a_comment_are_no_code():
    text = 'def f():\n    """Say\n\n    more.\n    """\n    # why\n\n    return 1\n'
    assert list(lengths(text)) == [("f", 2)]
