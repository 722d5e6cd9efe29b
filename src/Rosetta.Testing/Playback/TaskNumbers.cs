using System.IO.Hashing;
using Rosetta.GetTask;

namespace Rosetta.Testing.Playback;

/// <summary>The digits in <c>viewUrl</c>: the project's from the campaign, the task's from the scene ("taskId will align with the sceneId").</summary>
internal static class TaskNumbers
{
    public static (ulong Project, UInt128 Task) Of(GetTaskRequestUtf8 request) => (
        AnswerTemplates.ProjectOf(XxHash3.HashToUInt64(request.CampaignId)),
        AnswerTemplates.TaskOf(XxHash128.HashToUInt128(request.SceneId)));
}
