// The tests wait for the server more than they compute: more of them at once than there are cores.
[assembly: CollectionBehavior(MaxParallelThreads = 16)]
