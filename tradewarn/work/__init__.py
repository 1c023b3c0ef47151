"""Work through the queue: stages, workers, and the room that a producer must leave them."""

from tradewarn.work.room import Room
from tradewarn.work.stage import Stage
from tradewarn.work.worker import AWAY, BEATS, Progress, Worker, silent

__all__ = ["AWAY", "BEATS", "Progress", "Room", "Stage", "Worker", "silent"]
