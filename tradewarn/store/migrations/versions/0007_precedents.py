"""Decided cases stand beside the lists of past cases, as facts that are cited."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "precedent",
        sa.Column("id", sa.String(80).with_variant(sa.Text(), "postgresql"), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_precedent"),
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_table("precedent")
