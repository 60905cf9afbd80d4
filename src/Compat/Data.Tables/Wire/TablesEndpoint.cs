using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>One account's table service behind one pipeline, shared by all clients that came from it.</summary>
internal sealed class TablesEndpoint
{
    private const string TokenScope = "https://storage.azure.com/.default";

    private static readonly ODataError Errors = new();

    private readonly HttpPipeline _pipeline;
    private readonly string _version;

    public TablesEndpoint(ConnectionString connection, TableClientOptions? options)
        : this(connection.Endpoint, connection.Credential, options)
    {
    }

    public TablesEndpoint(Uri uri, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(
            uri,
            (credential ?? throw new ArgumentNullException(nameof(credential))).AccountName,
            new SharedKeyLitePolicy(credential),
            options)
    {
    }

    public TablesEndpoint(Uri uri, TokenCredential credential, TableClientOptions? options)
        : this(uri, null, new BearerTokenAuthenticationPolicy(credential, TokenScope), options)
    {
    }

    private TablesEndpoint(Uri uri, string? accountName, HttpPipelinePolicy authentication, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(uri);
        options ??= new TableClientOptions();
        Uri = uri;
        AccountName = accountName ?? AccountOf(uri);
        _version = options.VersionHeader;
        _pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options) { PerRetryPolicies = { authentication } });
    }

    public Uri Uri { get; }

    public string AccountName { get; }

    /// <param name="method">The verb.</param>
    /// <param name="path">Below the account, percent-encoded, without a slash at its start.</param>
    public HttpMessage Message(RequestMethod method, string path)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(At(path));
        message.Request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add("MaxDataServiceVersion", "3.0");
        message.Request.Headers.Add("x-ms-version", _version);
        return message;
    }

    public HttpMessage Message(EntityOperation operation, string table)
    {
        var message = Message(operation.Method, table + operation.Address);
        foreach (var (name, value) in operation.Headers())
        {
            message.Request.Headers.Add(name, value);
        }

        if (!operation.Body.IsEmpty)
        {
            message.Request.Content = RequestContent.Create(operation.Body);
        }

        return message;
    }

    /// <exception cref="RequestFailedException">The service refused, or could not be reached after the retries.</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken ct)
    {
        await _pipeline.SendAsync(message, ct);
        return message.Response.IsError ? throw Failure(message.Response) : message.Response;
    }

    public static RequestFailedException Failure(Response response) => new(response, null, Errors);

    public Uri At(string path) => new($"{Uri.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}");

    // Azurite and other path-style addresses: http://127.0.0.1:10002/account. Azure: https://account.table.core.windows.net.
    private static string AccountOf(Uri uri) =>
        uri.IsLoopback || uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
            ? uri.AbsolutePath.Trim('/')
            : uri.Host.Split('.')[0];
}
