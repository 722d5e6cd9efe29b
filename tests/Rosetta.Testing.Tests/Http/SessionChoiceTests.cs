using System.Net;

namespace Rosetta.Testing.Tests.Http;

public class SessionChoiceTests
{
    private static readonly string LongestName = new('n', 64);

    [Fact]
    public async Task PathAndHeader_AreTwoWaysIntoOneSession()
    {
        await using var fake = await FakeServer.StartAsync();

        using var byPath = await fake.Client.PostAsync("/s/build-42.x_Y/task/get");
        using var byHeader = await fake.Client.PostAsync(session: "build-42.x_Y");
        using var byBoth = await fake.Client.PostAsync("/s/build-42.x_Y/task/get", session: "build-42.x_Y");

        (await byPath.TextAsync()).Should().Contain("\"status\":1}");
        (await byHeader.TextAsync()).Should().Contain("\"status\":2}");
        (await byBoth.TextAsync()).Should().Contain("\"status\":3}");
        byPath.Header("X-Rosetta-Session").Should().Be("build-42.x_Y");
        fake.Services.Sessions.All().Select(session => session.Name).Should().Equal("build-42.x_Y");
    }

    [Fact]
    public async Task TwoSessions_AreTwoWorlds()
    {
        await using var fake = await FakeServer.StartAsync();

        using var one = await fake.Client.PostAsync("/s/one/task/get");
        using var two = await fake.Client.PostAsync("/s/two/task/get");

        (await one.TextAsync()).Should().Contain("\"status\":1}");
        (await two.TextAsync()).Should().Contain("\"status\":1}");
    }

    [Fact]
    public async Task WrongMethod_MakesNoSession_AndFindsOneThatIsThere()
    {
        await using var fake = await FakeServer.StartAsync();
        using var made = await fake.Client.PostAsync("/s/there/task/get");

        using var there = await fake.Client.GetAsync("/s/there/task/get", TestContext.Current.CancellationToken);
        using var nowhere = await fake.Client.GetAsync("/s/nowhere/task/get", TestContext.Current.CancellationToken);

        there.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        there.Header("X-Rosetta-Session").Should().Be("there");
        nowhere.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        nowhere.Header("X-Rosetta-Session").Should().BeNull();
        fake.Services.Sessions.All().Select(session => session.Name).Should().Equal("there");
    }

    [Fact]
    public async Task NameOf64Characters_IsTheLongest()
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync($"/s/{LongestName}/task/get");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/s//task/get", "")]
    [InlineData("/s/a%2Fb/task/get", "a%2Fb")]
    [InlineData("/s/a%20b/task/get", "a b")]
    [InlineData("/s/%C3%A9/task/get", "é")]
    [InlineData("/s/a+b/task/get", "a+b")]
    [InlineData("/s/nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn/task/get", "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn")]
    public async Task BadNameInThePath_IsAProblem_AndNothingIsCreated(string path, string name)
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Post(path));
        var answer = await connection.ReadAnswerAsync();

        answer.Head.Should().StartWith("HTTP/1.1 400 ").And.Contain("Content-Type: application/problem+json\r\n").And.NotContain("X-Rosetta-Session");
        answer.Body.Should().Contain("urn:rosetta-mock:bad-session-name").And.Contain($"The path names session '{name}'; a session's name is 1 to 64 of A-Z a-z 0-9 . _ -, but not . or .. alone");
        fake.Services.Sessions.All().Should().BeEmpty();
        fake.Journal("").Should().ContainSingle().Which.Problem.Should().Be("urn:rosetta-mock:bad-session-name");
    }

    [Fact]
    public async Task NameWrittenWithEscapesInThePath_IsTheSameName()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Post("/s/%61bc/task/get"));

        (await connection.ReadAnswerAsync()).Head.Should().Contain("X-Rosetta-Session: abc\r\n");
    }

    [Fact]
    public async Task DotsInThePath_AreTakenOutBeforeTheFakeSeesThem()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Post("/s/../task/get"));

        (await connection.ReadAnswerAsync()).Head.Should().Contain("X-Rosetta-Session: default\r\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("*")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task BadNameInTheHeader_IsAProblem_AndNothingIsCreated(string name)
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Post(headers: $"Content-Type: application/json\r\nX-Rosetta-Session: {name}\r\n"));
        var answer = await connection.ReadAnswerAsync();

        answer.Head.Should().StartWith("HTTP/1.1 400 ");
        answer.Body.Should().Contain($"X-Rosetta-Session names session '{name}'");
        fake.Services.Sessions.All().Should().BeEmpty();
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a", "A")]
    [InlineData("default", "b")]
    public async Task PathAndHeaderThatDisagree_AreAProblem_AndNothingIsCreated(string path, string header)
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync($"/s/{path}/task/get", session: header);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.TextAsync()).Should().Contain("urn:rosetta-mock:session-conflict").And.Contain($"The path names session '{path}' and X-Rosetta-Session names '{header}'");
        fake.Services.Sessions.All().Should().BeEmpty();
    }

    [Fact]
    public async Task HeaderSentTwice_NamesNoSession()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Post(headers: "Content-Type: application/json\r\nX-Rosetta-Session: a\r\nX-Rosetta-Session: b\r\n"));

        (await connection.ReadAnswerAsync()).Body.Should().Contain("X-Rosetta-Session names session 'a,b'");
        fake.Services.Sessions.All().Should().BeEmpty();
    }
}
