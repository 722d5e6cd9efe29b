using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.MockServer.Admin.Resources;

namespace Rosetta.MockServer.Admin;

/// <summary>All calls of the admin API.</summary>
internal static class AdminEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup(AdminPaths.Prefix).May(AdminProblems.ForeignHostKind, AdminProblems.ForeignOriginKind, AdminProblems.InternalErrorKind);
        HealthResource.Map(open.MapGroup("").WithTags("health"));
        var admin = open.MapGroup("").May(AdminProblems.UnauthorizedKind, AdminProblems.TooManyGuessesKind);
        ScenariosResource.Map(admin.MapGroup("").WithTags("scenarios"));
        SessionsResource.Map(admin.MapGroup("").WithTags("sessions"));
        SessionScenariosResource.Map(admin.MapGroup("").WithTags("sessions"));
        BindingsResource.Map(admin.MapGroup("").WithTags("sessions"));
        ClockResource.Map(admin.MapGroup("").WithTags("clock"));
        TasksResource.Map(admin.MapGroup("").WithTags("tasks"));
        TaskMovesResource.Map(admin.MapGroup("").WithTags("tasks"));
        ForcedAnswersResource.Map(admin.MapGroup("").WithTags("tasks"));
        JournalResource.Map(admin.MapGroup("").WithTags("journal"));
        JournalStreamResource.Map(admin.MapGroup("").WithTags("journal"));
        CoverageResource.Map(admin.MapGroup("").WithTags("coverage"));
        FindingsResource.Map(admin.MapGroup("").WithTags("findings"));
        PactResource.Map(admin.MapGroup("").WithTags("contract"));
        ProviderStatesResource.Map(admin.MapGroup("").WithTags("contract"));
        WorldResource.Map(admin.MapGroup("").WithTags("world"));
        MetricsResource.Map(admin.MapGroup("").WithTags("metrics"));
        MagicIdsResource.Map(admin.MapGroup("").WithTags("magic ids"));
        LoginResource.Map(admin.MapGroup("").WithTags("login"));
        DocumentsResource.Map(routes);
    }
}
