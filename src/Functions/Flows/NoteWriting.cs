using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Seals what colleagues write about a signal, without the numbers that nobody may keep.</summary>
public sealed class NoteWriting(Reader reader, IContentSeal seal)
{
    /// <param name="at">UTC.</param>
    public SealedNote Seal(SignalId note, DateTimeOffset at, PersonId by, string text) => seal.SealNote(note, at, by, Masked(text));

    /// <summary>A text as it is kept and sent.</summary>
    public string Masked(string text)
    {
        var forbidden = reader.Read(text).PersonalData.Where(d => d.Kind is PersonalDataKind.Bsn or PersonalDataKind.Iban or PersonalDataKind.Code);
        return MaskedText.Of(text, [.. forbidden]).Text;
    }
}
