"""A proven bound for the ``consensus`` order: how few inverted pairs any order can have."""

from roadmapgraph.ordering.votes import Ballot


def least_inversions(ballot: Ballot) -> int:
    """A number of inverted pairs that no order keeping the prerequisites falls below.

    A pair that the prerequisites force costs its votes the other way; any other pair costs at least
    the smaller of its two counts of votes.
    """
    import numpy as np

    votes, forced = ballot.votes, ballot.forced
    free = ~(forced | forced.T)
    return int(votes.T[forced].sum()) + int(np.minimum(votes, votes.T)[free].sum()) // 2
