"""Saved searches know what they have told; what notices cite can be looked up."""

import json

import sqlalchemy as sa
from alembic import op

from tradewarn.store.citing_forms import forms_cited

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TOGETHER = 200


def upgrade() -> None:
    """Add the tables, and fill what is made of the notices that are here."""
    free = sa.String(80).with_variant(sa.Text(), "postgresql")
    op.create_table(
        "search_look",
        sa.Column("search", free, nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("checked", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("search", name="pk_search_look"),
    )
    op.create_table(
        "search_match",
        sa.Column("search", free, nullable=False),
        sa.Column("record", free, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("gone", sa.Integer(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("seen_at", sa.String(40), nullable=False),
        sa.Column("told_at", sa.String(40), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("search", "record", name="pk_search_match"),
    )
    op.create_index("ix_search_match_search_state", "search_match", ["search", "state"])
    op.create_table(
        "notice_cites",
        sa.Column("notice", sa.String(40), nullable=False),
        sa.Column("form", sa.String(120), nullable=False),
        sa.PrimaryKeyConstraint("notice", "form", name="pk_notice_cites"),
    )
    op.create_index("ix_notice_cites_form", "notice_cites", ["form"])
    _fill()


def _fill() -> None:
    cites = sa.table("notice_cites", sa.column("notice"), sa.column("form"))
    notice = sa.table("notice", sa.column("id"), sa.column("body"))
    connection, last = op.get_bind(), ""
    while True:
        query = sa.select(notice.c.id, notice.c.body).where(notice.c.id > last).order_by(notice.c.id)
        rows = connection.execute(query.limit(TOGETHER)).all()
        if not rows:
            return
        last = rows[-1].id
        made = []
        for row in rows:
            body = json.loads(row.body)
            forms = forms_cited([*body.get("citations", ()), *body.get("related_acts", ())])
            made += [{"notice": row.id, "form": form} for form in forms]
        if made:
            connection.execute(sa.insert(cites), made)


def downgrade() -> None:
    """Take them away."""
    op.drop_table("notice_cites")
    op.drop_table("search_match")
    op.drop_table("search_look")
