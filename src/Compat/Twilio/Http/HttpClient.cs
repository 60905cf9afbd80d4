using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Twilio.Http;

/// <summary>How requests reach Twilio. Every answer is returned, whatever its status; only a fault of the connection throws.</summary>
public abstract class HttpClient
{
    protected HttpClient()
    {
    }

    public Request LastRequest { get; protected set; }

    public Response LastResponse { get; protected set; }

    /// <summary>The value of a Basic authorization header, without the word Basic.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "An instance method in the official library.")]
    public string Authentication(string username, string password) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}"));

    public abstract Response MakeRequest(Request request);

    public abstract Task<Response> MakeRequestAsync(Request request);
}
