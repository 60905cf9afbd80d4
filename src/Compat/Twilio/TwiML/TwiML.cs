using System.Text;
using System.Xml.Linq;

namespace Twilio.TwiML;

/// <summary>An element of the answer to a webhook.</summary>
public class TwiML
{
    private readonly string _tag;
    private readonly List<TwiML> _children = [];

    private protected TwiML(string tag) => _tag = tag;

    public virtual TwiML Append(TwiML childElem)
    {
        _children.Add(childElem);
        return this;
    }

    /// <summary>
    /// The XML with its declaration, indented unless <paramref name="formattingOptions"/> says otherwise, with the line ends of
    /// the machine. It hides <see cref="object.ToString"/> and does not override it: an interpolated string gives the type's name.
    /// </summary>
    /// <exception cref="Exceptions.TwilioException">An element has both a text and children.</exception>
    /// <exception cref="ArgumentException">A text holds a character that XML cannot hold.</exception>
    public string ToString(SaveOptions formattingOptions = SaveOptions.None)
    {
        using var writer = new Utf8Writer();
        new XDocument(new XDeclaration("1.0", "utf-8", null), ToXml()).Save(writer, formattingOptions);
        return writer.ToString();
    }

    /// <summary>Empty and not null where there is none: <c>&lt;Response&gt;&lt;/Response&gt;</c> is how the official library prints it.</summary>
    private protected virtual string Text => "";

    private protected virtual IEnumerable<XAttribute> Attributes => [];

    private XElement ToXml()
    {
        if (Text.Length > 0 && _children.Count > 0)
        {
            throw new Exceptions.TwilioException("TwiML Element cannot have both body and children elements");
        }

        return new XElement(_tag, Attributes, Text, _children.Select(child => child.ToXml()));
    }

    private sealed class Utf8Writer : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
