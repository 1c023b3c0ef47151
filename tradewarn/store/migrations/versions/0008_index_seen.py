"""How each index was last seen, so that one that was restored from an older state is told."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table; an index that no row tells of is compared with the store once."""
    op.create_table(
        "index_seen",
        sa.Column("index_name", sa.String(80).with_variant(sa.Text(), "postgresql"), nullable=False),
        sa.Column("lineage", sa.String(40), nullable=False),
        sa.Column("generation", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("index_name", name="pk_index_seen"),
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_table("index_seen")
