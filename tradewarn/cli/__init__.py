"""The command line: one file a command in `commands/`, imported only when it is called."""

import ast
import gc
import sys
from importlib import import_module
from pathlib import Path

import click

from tradewarn import __version__, plugins
from tradewarn.errors import BadUse, TradewarnError

PACKAGE = "tradewarn.cli.commands"
HERE = Path(__file__).parent / "commands"
GARBAGE_AFTER = 50_000  # new objects; imports alone make more than Python's 2,000 many times over


class Commands(click.Group):
    """Finds commands by their files, so that one command never pays for another."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands by name."""
        return [n.removesuffix("_") for n in plugins.names(PACKAGE)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List each command with the words of its file, which need no import."""
        rows = []
        for module in plugins.names(PACKAGE):
            words = ast.get_docstring(ast.parse((HERE / f"{module}.py").read_text(encoding="utf-8"))) or ""
            rows.append((module.removesuffix("_"), words.partition(": ")[2].splitlines()[0].capitalize()))
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


def main() -> None:
    """Run the command line; whatever goes wrong ends in a code, what happened and the fix."""
    gc.set_threshold(GARBAGE_AFTER, 20, 20)
    try:
        result = tradewarn(standalone_mode=False)
    except click.ClickException as error:
        _tell(BadUse(error.format_message(), fix="see `tradewarn COMMAND --help`"))
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped; running the same command again goes on where it was.", err=True)
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(0)
    except BaseException as error:
        if isinstance(error, SystemExit):
            raise
        from tradewarn.cli.faults import coded

        known = coded(error)
        if known is None:
            raise
        _tell(known)
        sys.exit(2)
    sys.exit(result if isinstance(result, int) else 0)


def _tell(error: TradewarnError) -> None:
    click.echo(str(error), err=True)
