"""Goods that stand under a code already: rulings and declarations that people load."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "classified",
        sa.Column("id", sa.String(length=80), nullable=False),
        sa.Column("source", sa.String(length=120), nullable=False),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", "source", name=op.f("pk_classified")),
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_table("classified")
