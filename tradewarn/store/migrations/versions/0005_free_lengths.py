"""What people and documents write has any length; acts that are read no more keep their decisions."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

FREED = (  # SQLite enforces no length, and keeps its tables as they are
    ("document", "source", 80),
    ("document", "media_type", 120),
    ("reading", "media_type", 120),
    ("reading", "language", 8),
    ("notice", "document_number", 80),
    ("correction", "reviewer", 80),
    ("correction", "second", 80),
    ("review_event", "by", 80),
    ("issue", "subject", 80),
    ("cited", "id", 80),
    ("cited", "market", 8),
    ("watch", "id", 80),
    ("hs_line", "code", 12),
    ("hs_line", "source", 120),
    ("classified", "id", 80),
    ("classified", "source", 120),
    ("classified", "code", 12),
    ("term", "id", 80),
    ("proceeding", "id", 80),
    ("proceeding", "market", 8),
    ("proceeding", "authority", 20),
    ("job", "key", 240),
    ("job", "subject", 160),
    ("job", "owner", 120),
    ("indexed", "index_name", 80),
    ("indexed", "entry", 80),
    ("profile", "id", 160),
    ("profile", "owner", 80),
    ("saved_search", "id", 80),
    ("saved_search", "owner", 80),
    ("person", "name", 80),
    ("warning", "id", 80),
    ("warning", "profile", 160),
    ("warning", "record", 80),
    ("warning", "act", 200),
    ("ledger", "warning", 80),
    ("ledger", "by", 80),
    ("run", "source", 80),
)


def upgrade() -> None:
    """Add the table, and free the columns."""
    op.create_table(
        "lost_act",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("document", sa.String(64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_lost_act"),
    )
    op.create_index("ix_lost_act_document", "lost_act", ["document"])
    if op.get_bind().dialect.name == "postgresql":
        for table, column, _ in FREED:
            op.alter_column(table, column, type_=sa.Text())


def downgrade() -> None:
    """Take them away; what is longer than it was allowed to be stops it."""
    if op.get_bind().dialect.name == "postgresql":
        for table, column, length in FREED:
            op.alter_column(table, column, type_=sa.String(length))
    op.drop_table("lost_act")
