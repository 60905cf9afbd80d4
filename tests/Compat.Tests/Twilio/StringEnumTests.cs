using Twilio.Rest.Api.V2010.Account;
using Xunit;

namespace Naober.Compat.Tests.Twilio;

public sealed class StringEnumTests
{
    [Fact]
    public void The_values_are_Twilios_words()
    {
        Assert.Equal(
            ["queued", "sending", "sent", "failed", "delivered", "undelivered", "receiving", "received", "accepted", "scheduled", "read", "partially_delivered", "canceled"],
            Values<MessageResource.StatusEnum>());
        Assert.Equal(["inbound", "outbound-api", "outbound-call", "outbound-reply"], Values<MessageResource.DirectionEnum>());
        Assert.Equal(["canceled"], Values<MessageResource.UpdateStatusEnum>());
    }

    [Fact]
    public void Two_of_the_same_word_are_equal()
    {
        MessageResource.StatusEnum status = "sent";

        Assert.True(status == MessageResource.StatusEnum.Sent);
        Assert.Equal(MessageResource.StatusEnum.Sent.GetHashCode(), status.GetHashCode());
        Assert.True(status != MessageResource.StatusEnum.Failed);
        Assert.False(MessageResource.UpdateStatusEnum.Canceled == MessageResource.StatusEnum.Canceled);
        Assert.False(status == null);
    }

    [Fact]
    public void A_word_that_is_new_to_us_is_kept() => Assert.Equal("teleported", ((MessageResource.StatusEnum)"teleported").ToString());

    private static IEnumerable<string?> Values<T>() => typeof(T).GetFields().Select(field => field.GetValue(null)?.ToString());
}
