"""Who may ask the cluster: an administrator, and tradewarn with what its index needs and nothing else."""

from base64 import b64encode
from hashlib import pbkdf2_hmac
from pathlib import Path
from secrets import token_bytes, token_urlsafe

ROUNDS = 10_000
ADMINISTRATOR, INDEX_USER, INDEX_ROLE = "administrator", "tradewarn", "tradewarn_index"
ROLE = f"""\
{INDEX_ROLE}:
  cluster: ["cluster:monitor/health"]
  indices:
    - names: ["tradewarn*"]
      privileges:
        - read
        - write
        - create_index
        - delete_index
        - maintenance
        - view_index_metadata
        - "indices:admin/aliases"
        - "indices:admin/mapping/put"
"""


def write(config: Path) -> dict[str, str]:
    """Write the users into a node's settings; gives their passwords, made here."""
    passwords = {name: token_urlsafe(12) for name in (ADMINISTRATOR, INDEX_USER)}
    keep(config, passwords)
    return passwords


def keep(config: Path, passwords: dict[str, str]) -> None:
    """Write users with given passwords, as every node of a cluster needs them."""
    lines = (f"{name}:{hashed(password)}" for name, password in passwords.items())
    (config / "users").write_text("\n".join(lines) + "\n", encoding="utf-8")
    roles = f"superuser:{ADMINISTRATOR}\n{INDEX_ROLE}:{INDEX_USER}\n"
    (config / "users_roles").write_text(roles, encoding="utf-8")
    (config / "roles.yml").write_text(ROLE, encoding="utf-8")


def hashed(password: str) -> str:
    """Hash a password in the form that the server's file of users takes."""
    salt = token_bytes(32)
    made = pbkdf2_hmac("sha512", password.encode(), salt, ROUNDS, 32)
    return f"{{PBKDF2}}{ROUNDS}${b64encode(salt).decode()}${b64encode(made).decode()}"
