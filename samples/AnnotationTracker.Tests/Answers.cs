using System.Net;
using System.Text;

namespace AnnotationTracker.Tests;

/// <summary>Answers as Rosetta's specification shows them.</summary>
internal static class Answers
{
    public const string Link = "https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly";

    public static HttpResponseMessage Task(int status) => Json(TaskJson(status));

    public static HttpResponseMessage Error(int code, string message, HttpStatusCode httpStatus = HttpStatusCode.OK) => Json(ErrorJson(code, message), httpStatus);

    public static HttpResponseMessage Hiccup() => Error(5000, "Service hiccuped, please try again later.");

    public static HttpResponseMessage Json(string body, HttpStatusCode httpStatus = HttpStatusCode.OK, string mediaType = "application/json") =>
        new(httpStatus) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public static string TaskJson(int status) =>
        $$"""{"code":2000,"message":"Success","data":{"viewUrl":"{{Link}}","status":{{status}}},"date":"2025-03-13 20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":true}""";

    public static string ErrorJson(int code, string message) =>
        $$"""{"code":{{code}},"data":null,"message":"{{message}}","date":"2025-03-13 20:00:00","requestId":"864b70706a7349ea83e177a49800464f","success":false}""";
}
