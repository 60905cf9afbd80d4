using Microsoft.Extensions.Options;

namespace Naober.Compat.Worker;

/// <summary>
/// How the process ends, as the Functions host understands it: exit code 0 means "done, do not restart", and every
/// later call would fail. So it is never 0: after any other code the host starts the process again.
/// </summary>
internal static class HandlerProcess
{
    private static volatile bool _starting;

    /// <summary>The start is under way, and what goes wrong in it will be told on stderr.</summary>
    public static bool IsStarting => _starting;

    /// <summary>From now on a failing start is one clear message on stderr and exit code 1, and so is any other end.</summary>
    public static void Guard()
    {
        _starting = true;
        Environment.ExitCode = 1;
        AppDomain.CurrentDomain.UnhandledException += (_, e) =>
        {
            if (_starting && e.ExceptionObject is Exception failure)
            {
                Refuse(failure);
            }
        };
    }

    /// <summary>The start is over: an exception that nobody catches is a crash now, with its stack.</summary>
    public static void Started() => _starting = false;

    public static void Refuse(Exception failure)
    {
        Console.Error.WriteLine($"{AppDomain.CurrentDomain.FriendlyName} did not start:");
        foreach (var line in Describe(failure))
        {
            Console.Error.WriteLine($"  {line}");
        }

        Console.Error.Flush();
        Environment.Exit(1);
    }

    /// <summary>The messages that name what is wrong; for a failure nobody foresaw also its type and place.</summary>
    public static IEnumerable<string> Describe(Exception failure) => failure switch
    {
        AggregateException many => many.Flatten().InnerExceptions.SelectMany(Describe),
        OptionsValidationException options => options.Failures,
        StartRefusedException refused => refused.Message.Split('\n'),
        _ => Unforeseen(failure),
    };

    private static IEnumerable<string> Unforeseen(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            yield return $"{cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}";
            if (cause.InnerException is null && cause.StackTrace is { } stack)
            {
                yield return stack.Split('\n')[0].Trim();
            }
        }
    }
}
