using Naober.Sandbox.Graph;
using Naober.Sandbox.Twilio;

namespace Naober.Sandbox.Pages;

/// <summary>The phones that can be picked up: the practice phone, those in use, and the work phones.</summary>
public sealed class Phonebook(MessageLog messages, Tenant tenant)
{
    private const int MostInUse = 30;

    public IReadOnlyList<PhoneView> List(string open)
    {
        var last = messages.All().GroupBy(m => m.Phone).ToDictionary(g => g.Key, g => g.MaxBy(m => m.Created)!);
        var inUse = last.Values.OrderByDescending(m => m.Created).Select(m => m.Phone).Where(p => Owner(p) is null).Take(MostInUse);
        string[] numbers =
        [
            .. new[] { PhoneView.Practice, open }.Where(n => Owner(n) is null).Concat(inUse).Distinct(),
            .. tenant.People.Select(p => p.WorkPhone).OfType<string>(),
        ];
        return [.. numbers.Select(n => View(n, last.GetValueOrDefault(n)))];
    }

    public PhoneView Find(string number) => View(number, null);

    private PhoneView View(string number, TextMessage? last) => new(
        number,
        Owner(number) is { } person ? person.Name : number == PhoneView.Practice ? "Oefentelefoon" : "Inwoner",
        last?.Text,
        last?.Created);

    private Person? Owner(string number) => tenant.People.FirstOrDefault(p => p.WorkPhone == number);
}
