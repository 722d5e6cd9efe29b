using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Rosetta.MockServer.Admin;

namespace Rosetta.MockServer.Tests.Admin;

public class AdminErrorsTests
{
    [Fact]
    public async Task Failure_IsToldWithoutAWordOfHowTheFakeWorks()
    {
        var context = Context();

        await new AdminErrors(_ => throw new InvalidOperationException("secret"), NullLogger<AdminErrors>.Instance).InvokeAsync(context);

        context.Response.StatusCode.Should().Be(500);
        context.Response.ContentType.Should().Be("application/problem+json");
        Body(context).Should().Be(
            """{"type":"urn:rosetta-mock:internal-error","title":"Rosetta fake: the fake failed","status":500,"detail":"The fake failed over this call, which it never should; its log says where. Please report it."}""");
    }

    [Fact]
    public async Task ClientThatHasGone_IsTheServersBusiness()
    {
        var invoke = async () => await new AdminErrors(_ => throw new IOException("gone"), NullLogger<AdminErrors>.Instance).InvokeAsync(Context());

        await invoke.Should().ThrowAsync<IOException>();
    }

    private static DefaultHttpContext Context() => new() { Response = { Body = new MemoryStream() } };

    private static string Body(HttpContext context) => System.Text.Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
}
