"""What a person decided keeps what it was decided on; what waits for a person is a table."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ADDED = ("status", "machine", "source", "version", "second", "second_at", "note")


def upgrade() -> None:
    """Add the columns, the history and the queue."""
    columns = (
        sa.Column("status", sa.String(12), server_default="corrected", nullable=False),
        sa.Column("machine", sa.Text()),
        sa.Column("source", sa.String(24)),
        sa.Column("version", sa.String(40)),
        sa.Column("second", sa.String(80)),
        sa.Column("second_at", sa.String(40)),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
    )
    for column in columns:
        op.add_column("correction", column)
    op.create_table(
        "review_event",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("notice", sa.String(40), nullable=False),
        sa.Column("field", sa.String(40), nullable=False),
        sa.Column("event", sa.String(12), nullable=False),
        sa.Column("by", sa.String(80), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_review_event"),
    )
    op.create_index("ix_review_event_notice", "review_event", ["notice"])
    op.create_table(
        "asked",
        sa.Column("notice", sa.String(40), nullable=False),
        sa.Column("field", sa.String(40), nullable=False),
        sa.Column("why", sa.String(12), nullable=False),
        sa.Column("gravity", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date()),
        sa.Column("authority", sa.String(20)),
        sa.PrimaryKeyConstraint("notice", "field", name="pk_asked"),
    )
    op.create_index("ix_asked_gravity_day", "asked", ["gravity", "day"])


def downgrade() -> None:
    """Take them away."""
    op.drop_table("asked")
    op.drop_table("review_event")
    for name in ADDED:
        op.drop_column("correction", name)
