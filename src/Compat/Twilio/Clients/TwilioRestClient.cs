using Twilio.Exceptions;
using Twilio.Http;

namespace Twilio.Clients;

/// <summary>Signs a request in with HTTP Basic and turns every answer that is not a yes into an exception.</summary>
public class TwilioRestClient : ITwilioRestClient
{
    private readonly string _username;
    private readonly string _password;
    private readonly string _edge;

    /// <summary>
    /// Signs in with an account SID and its auth token, or with the SID and the secret of an API key; then
    /// <paramref name="accountSid"/> is needed too.
    /// </summary>
    public TwilioRestClient(
        string username, string password, string accountSid = null, string region = null, HttpClient httpClient = null, string edge = null)
    {
        _username = username;
        _password = password;
        _edge = edge;
        AccountSid = accountSid ?? username;
        Region = region;
        HttpClient = httpClient ?? new SystemNetHttpClient();
    }

    public HttpClient HttpClient { get; }

    public string AccountSid { get; }

    public string Region { get; }

    /// <exception cref="ApiException">Twilio answered with a status of 400 or more.</exception>
    /// <exception cref="ApiConnectionException">No answer came.</exception>
    public Response Request(Request request)
    {
        Prepare(request);
        Response response;
        try
        {
            response = HttpClient.MakeRequest(request);
        }
        catch (Exception fault)
        {
            throw NoAnswer(request, fault);
        }

        return Accepted(response);
    }

    /// <exception cref="ApiException">Twilio answered with a status of 400 or more.</exception>
    /// <exception cref="ApiConnectionException">No answer came.</exception>
    public async Task<Response> RequestAsync(Request request)
    {
        Prepare(request);
        Response response;
        try
        {
            response = await HttpClient.MakeRequestAsync(request).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            throw NoAnswer(request, fault);
        }

        return Accepted(response);
    }

    private static ApiConnectionException NoAnswer(Request request, Exception fault) =>
        new($"Connection Error: {request.Method}{request.ConstructUrl()}", fault);

    private static Response Accepted(Response response) =>
        response switch
        {
            null => throw new ApiConnectionException("Connection Error: No response received."),
            { StatusCode: >= System.Net.HttpStatusCode.OK and < System.Net.HttpStatusCode.BadRequest } => response,
            _ => throw ApiError.Read(response),
        };

    private void Prepare(Request request)
    {
        request.SetAuth(_username, _password);
        request.Region = Region ?? request.Region;
        request.Edge = _edge ?? request.Edge;
    }
}
