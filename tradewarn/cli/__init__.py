"""The command line: one file a command in `commands/`, imported only when it is called."""

import ast
import atexit
import gc
import sys
from importlib import import_module
from pathlib import Path

import click

from tradewarn import __version__, plugins
from tradewarn.errors import BadUse, TradewarnError

PACKAGE = "tradewarn.cli.commands"
HERE = Path(__file__).parent / "commands"
GARBAGE_AFTER = 200_000  # new objects; imports alone make more than Python's 2,000 many times over


class Commands(click.Group):
    """Finds commands by their files, so that one command never pays for another."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands by name."""
        return [n.removesuffix("_") for n in plugins.names(PACKAGE)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List each command with the first sentence of its help, which needs no import."""
        rows = []
        for module in plugins.names(PACKAGE):
            rows.append((module.removesuffix("_"), _first_sentence(HERE / f"{module}.py")))
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the one command that was asked for."""
        for module in plugins.names(PACKAGE):
            if module.removesuffix("_") == cmd_name:
                command = import_module(f"{PACKAGE}.{module}").COMMAND
                assert isinstance(command, click.Command)
                return command
        return None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tradewarn")
def tradewarn() -> None:
    """Early warning of foreign trade-remedy cases for Vietnamese exporters.

    State lives in the folder TRADEWARN_HOME. Every command takes --json. Exit codes:
    0 done; 1 done, but a person must look (issues were raised); 2 bad use, or nothing
    could be read.
    """


def _leave() -> None:
    """Let the system take all memory back at once; Python would look through it for 0.1 s.

    Not where torch is loaded: its libraries print a page of leaks about what they do not see let go.
    """
    if "torch" not in sys.modules:
        gc.freeze()


def main() -> None:
    """Run the command line; whatever goes wrong ends in a code, what happened and the fix."""
    gc.set_threshold(GARBAGE_AFTER, 20, 20)
    atexit.register(_leave)
    try:
        result = tradewarn(prog_name="tradewarn", standalone_mode=False)
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        path = context.command_path if context else "tradewarn"
        _tell(BadUse(error.format_message(), fix=f"see `{path} --help`"))
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped; running the same command again goes on where it was.", err=True)
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(0)
    except BaseException as error:
        if isinstance(error, SystemExit):
            raise
        import traceback

        from tradewarn.cli.faults import coded, fault

        known = coded(error)
        if known is None:
            traceback.print_exc()
            known = fault(error)
        _tell(known)
        sys.exit(2)
    sys.exit(result if isinstance(result, int) else 0)


def _first_sentence(file: Path) -> str:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    found = [f for f in tree.body if isinstance(f, ast.FunctionDef) and f.name == "command"]
    return " ".join((ast.get_docstring(found[0]) or "").partition("\n\n")[0].split()) if found else ""


def _tell(error: TradewarnError) -> None:
    from tradewarn.messages import spoken, told

    click.echo(told(error, spoken()).lines(error.code, error.where), err=True)
