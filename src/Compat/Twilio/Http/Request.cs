using System.Net;

namespace Twilio.Http;

public class Request
{
    private const string DefaultRegion = "us1";

    public Request(HttpMethod method, string url)
    {
        Method = method;
        Uri = new Uri(url);
    }

    public HttpMethod Method { get; }

    public Uri Uri { get; }

    public string Username { get; set; }

    public string Password { get; set; }

    public string Region { get; set; }

    public string Edge { get; set; }

    public List<KeyValuePair<string, string>> QueryParams { get; } = [];

    public List<KeyValuePair<string, string>> PostParams { get; } = [];

    public void AddQueryParam(string name, string value) => QueryParams.Add(new(name, value));

    public void AddPostParam(string name, string value) => PostParams.Add(new(name, value));

    public void SetAuth(string username, string password)
    {
        Username = username;
        Password = password;
    }

    /// <summary>The address with region, edge and query: <c>https://api.twilio.com</c>, or <c>https://api.{edge}.{region}.twilio.com</c>.</summary>
    public Uri ConstructUrl()
    {
        var url = new UriBuilder(Uri) { Host = HostOfRegionAndEdge() }.Uri.AbsoluteUri;
        return new Uri(QueryParams.Count == 0 ? url : $"{url}?{string.Join('&', QueryParams.Select(Encode))}");
    }

    private static string Encode(KeyValuePair<string, string> pair) => $"{WebUtility.UrlEncode(pair.Key)}={WebUtility.UrlEncode(pair.Value)}";

    private string HostOfRegionAndEdge()
    {
        if (Region is null && Edge is null)
        {
            return Uri.Host;
        }

        var product = Uri.Host.Split('.')[0];
        return string.Join('.', new[] { product, Edge, Region ?? DefaultRegion, "twilio.com" }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
