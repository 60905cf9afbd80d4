using Naober.Core.Organisations;

namespace Naober.Core.Privacy;

/// <summary>Reads the terms that an organisation wrote in its pack and says in Dutch what is wrong.</summary>
public static class RetentionReader
{
    /// <param name="terms">What is left out is as in <see cref="Retention.Default"/>.</param>
    /// <param name="errors">Dutch sentences are added here.</param>
    public static Retention Read(PackRetention? terms, ICollection<string> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var usual = Retention.Default;
        return new Retention(
            One("textDaysAfterClosing", terms?.TextDaysAfterClosing, least: 14, usual.TextDaysAfterClosing, "dagen"), // a reply reopens for 14 days
            One("textMonths", terms?.TextMonths, least: 2, usual.TextMonths, "maanden"),
            One("signalMonths", terms?.SignalMonths, least: usual.TextMonths, usual.SignalMonths, "maanden"),
            One("questionDays", terms?.QuestionDays, least: 2, usual.QuestionDays, "dagen"), // a reply may take 24 hours
            One("logMonths", terms?.LogMonths, least: 12, usual.LogMonths, "maanden"),
            One("optInMonths", terms?.OptInMonths, least: 1, usual.OptInMonths, "maanden"),
            One("requestMonths", terms?.RequestMonths, least: 6, usual.RequestMonths, "maanden")); // an extended request takes three

        int One(string name, int? term, int least, int most, string unit)
        {
            if (term is not { } chosen || (chosen >= least && chosen <= most))
            {
                return term ?? most;
            }

            errors.Add($"De bewaartermijn bij 'retention.{name}' ({chosen}) klopt niet. Kies een aantal {unit} van {least} tot en met {most}.");
            return most;
        }
    }
}
