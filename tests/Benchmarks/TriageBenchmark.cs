using System.Diagnostics;
using Naober.Core.Tests.Triage;
using Naober.Core.Triage;
using Naober.Core.Triage.Lexicon;
using Naober.Functions.Adapters.Directory;

namespace Naober.Benchmarks;

/// <summary>How well and how fast messages are understood, over files in the format of the labelled messages.</summary>
internal static class TriageBenchmark
{
    private const int Rounds = 20;
    private const int Folds = 5;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(3);

    /// <param name="arguments">Paths, and perhaps <c>--wrong</c> to list every message that was misunderstood, <c>--fit</c> to print weights, or <c>--folds</c> to cross-validate them.</param>
    public static void Run(string config, IReadOnlyList<string> arguments)
    {
        var paths = arguments.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        var messages = paths.SelectMany(LabelledMessage.ReadAll).ToList();
        if (arguments.Contains("--fit"))
        {
            Console.WriteLine("[gewichten]");
            foreach (var line in TriageFit.Fit(messages, TriageFiles.Load(Path.Combine(config, "triage"))))
            {
                Console.WriteLine(line);
            }

            return;
        }

        if (arguments.Contains("--folds"))
        {
            PrintFolds(config, messages);
            return;
        }

        var started = Stopwatch.GetTimestamp();
        var lists = TriageFiles.Load(Path.Combine(config, "triage"));
        var reader = TriageFiles.NewReader(PackFiles.Load(Path.Combine(config, "lochem")), lists);
        var construction = Stopwatch.GetElapsedTime(started);

        var score = new TriageScore(reader, messages);
        foreach (var (name, value) in score.Figures)
        {
            Figures.Print(name, value);
        }

        Figures.Print("construct.ms", construction.TotalMilliseconds);
        Measure(reader, messages);
        foreach (var wrong in arguments.Contains("--wrong") ? score.Wrong : [])
        {
            Console.WriteLine(wrong);
        }
    }

    /// <summary>The figures when each fifth of the messages is read with weights fitted to the other four. The phrases may have been made with all of them.</summary>
    private static void PrintFolds(string config, List<LabelledMessage> messages)
    {
        var files = Directory.GetFiles(Path.Combine(config, "triage"), "*.txt").Where(f => Path.GetFileName(f) != "gewichten.txt")
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f))).ToList();
        var pack = PackFiles.Load(Path.Combine(config, "lochem"));
        var bare = WordListReader.Read(files, out _)!;
        var readings = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var weights = string.Join('\n', TriageFit.Fit([.. messages.Where((_, at) => at % Folds != fold)], bare).Prepend("[gewichten]"));
            var reader = TriageFiles.NewReader(pack, WordListReader.Read([.. files, ("gewichten.txt", weights)], out _)!);
            return messages.Where((_, at) => at % Folds == fold).Select(m => (reader, m));
        });
        foreach (var (name, value) in new TriageScore(readings).Figures)
        {
            Figures.Print($"folds.{name}", value);
        }
    }

    private static void Measure(Reader reader, List<LabelledMessage> messages)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < Warming;)
        {
            messages.ForEach(m => reader.Read(m.Text)); // until the compiler has done its best
        }

        var (started, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        for (var round = 0; round < Rounds; round++)
        {
            messages.ForEach(m => reader.Read(m.Text));
        }

        var count = Math.Max(1, Rounds * messages.Count);
        Figures.Print("time.us", Stopwatch.GetElapsedTime(started).TotalMicroseconds / count);
        Figures.Print("alloc.bytes", (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / count);
        Figures.Print("longest.us", LongestMicroseconds(reader, messages));
    }

    /// <summary>The worst of the longest text there is (1,600 characters), made of each message repeated.</summary>
    private static double LongestMicroseconds(Reader reader, List<LabelledMessage> messages)
    {
        var texts = messages.Select(m => string.Concat(Enumerable.Repeat(m.Text + " ", 1600 / (m.Text.Length + 1) + 1))[..1600]);
        return texts.Max(text =>
        {
            var best = double.MaxValue;
            for (var round = 0; round < 5; round++)
            {
                var started = Stopwatch.GetTimestamp();
                reader.Read(text);
                best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            }

            return best;
        });
    }
}
