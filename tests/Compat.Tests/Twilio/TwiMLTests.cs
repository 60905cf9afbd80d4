using System.Xml.Linq;
using Twilio.Exceptions;
using Twilio.TwiML.Messaging;
using Twilio.TwiML;
using Xunit;

namespace Naober.Compat.Tests.Twilio;

public sealed class TwiMLTests
{
    private const string Declaration = """<?xml version="1.0" encoding="utf-8"?>""";

    [Fact]
    public void No_answer_is_an_empty_response() =>
        Assert.Equal(Lines(Declaration, "<Response></Response>"), new MessagingResponse().ToString());

    [Fact]
    public void A_message_is_indented() =>
        Assert.Equal(
            Lines(Declaration, "<Response>", "  <Message>Dag</Message>", "</Response>"),
            new MessagingResponse().Message("Dag").ToString());

    [Fact]
    public void Without_formatting_it_is_one_line() =>
        Assert.Equal(
            Declaration + "<Response><Message>Dag</Message></Response>",
            new MessagingResponse().Message("Dag").ToString(SaveOptions.DisableFormatting));

    [Fact]
    public void Attributes_stand_in_the_order_of_the_official_library() =>
        Assert.Equal(
            Lines(
                Declaration,
                "<Response>",
                """  <Message to="+31612345678" from="+3197010200001" action="https://a.example/x?a=1&amp;b=2" method="POST" statusCallback="https://a.example/s">Dag</Message>""",
                "</Response>"),
            new MessagingResponse().Message(
                "Dag", "+31612345678", "+3197010200001", new Uri("https://a.example/x?a=1&b=2"), "post", new Uri("https://a.example/s")).ToString());

    [Fact]
    public void Bodies_are_children() =>
        Assert.Equal(
            Lines(Declaration, "<Response>", "  <Message>", "    <Body>een</Body>", "    <Body></Body>", "  </Message>", "  <Message></Message>", "</Response>"),
            new MessagingResponse().Append(new Message().Body("een").Append(new Body())).Append(new Message()).ToString());

    [Fact]
    public void A_text_is_escaped_and_its_accents_and_emoji_stay() =>
        Assert.Equal(
            Lines(Declaration, "<Message>&lt;b&gt; &amp; \"ë\" € 😀", "bel 112</Message>"),
            new Message("<b> & \"ë\" € 😀\nbel 112").ToString());

    [Fact]
    public void A_message_has_a_text_or_children_never_both() =>
        Assert.Throws<TwilioException>(() => new Message("een").Body("twee").ToString());

    [Fact]
    public void What_XML_can_not_hold_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Message("\u0001").ToString());

    private static string Lines(params string[] lines) => string.Join(Environment.NewLine, lines);
}
