"""Failures are counted beside tries; the work on a subject is found by it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the count and the index."""
    op.add_column("job", sa.Column("failures", sa.Integer(), server_default="0", nullable=False))
    op.create_index("ix_job_stage_subject", "job", ["stage", "subject"], unique=False)


def downgrade() -> None:
    """Take them away."""
    op.drop_index("ix_job_stage_subject", table_name="job")
    op.drop_column("job", "failures")
