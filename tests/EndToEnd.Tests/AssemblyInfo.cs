// Each class starts all of Naober; two cores carry one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
