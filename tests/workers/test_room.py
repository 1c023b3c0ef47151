"""Who brings documents waits while too many wait to be read."""

from tradewarn.work import Room, Stage, Worker


def room(store, done, limit, **more):
    def work(jobs):
        done.extend(job.subject for job in jobs)
        store.jobs.done(jobs)

    return Room(store, Worker(store, [Stage("extract", work, batch=2)]), "extract", limit=limit, **more)


def test_below_the_limit_nothing_is_done(store):
    done = []
    store.jobs.enqueue("extract", "ab", version="1")
    room(store, done, 3).make()
    assert done == []


def test_without_a_limit_nothing_is_done(store):
    done = []
    store.jobs.enqueue("extract", "abcdef", version="1")
    room(store, done, 0).make()
    assert done == []


def test_at_the_limit_no_more_is_read_than_makes_room(store):
    done = []
    store.jobs.enqueue("extract", "abcdef", version="1")
    room(store, done, 4).make()
    assert len(done) == 4  # two batches of two
    assert store.jobs.waiting("extract") == 2


def test_while_others_have_all_of_it_one_waits_for_them(store):
    done, slept = [], []
    store.jobs.enqueue("extract", "abc", version="1")
    theirs = store.jobs.claim("extract", limit=3)

    def sleep(seconds):
        slept.append(seconds)
        if len(slept) == 2:
            store.jobs.done(theirs)

    room(store, done, 3, sleep=sleep).make()
    assert done == []
    assert len(slept) == 2
