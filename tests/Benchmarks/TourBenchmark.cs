using System.Diagnostics;
using System.Globalization;
using Naober.Core.Tests.Tour;
using Naober.Core.Tour;

namespace Naober.Benchmarks;

/// <summary>Plans one problem: the plan goes to standard output, the figures to standard error.</summary>
internal static class TourBenchmark
{
    /// <returns>False: there is nothing to plan; standard error says why.</returns>
    public static bool Run(string path)
    {
        TourProblem problem;
        try
        {
            problem = TourFile.Read(path);
        }
        catch (InvalidDataException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return false;
        }

        var plan = TourPlanner.Plan(problem); // so that the compiler's work is not counted: the app plans in a process that is warm
        var times = new double[3];
        for (var round = 0; round < times.Length; round++)
        {
            var started = Stopwatch.GetTimestamp();
            TourPlanner.Plan(problem);
            times[round] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Console.WriteLine(TourFile.Write(plan));
        Print("time.ms", Figures.Percentile(times, 0.5));
        Print("relativewait.max", plan.Figures.LargestWait);
        Print("relativewait.sumsquares", plan.Figures.SumOfSquares);
        Print("kilometres", plan.Figures.Kilometres);
        Print("rhythm.kept", plan.Figures.RhythmKept);
        Print("hardrules.broken", PlanCheck.Broken(problem, plan.Stops).Count);
        return true;
    }

    private static void Print(string name, double value) =>
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.####}"));
}
