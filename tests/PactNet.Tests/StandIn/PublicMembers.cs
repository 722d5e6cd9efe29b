using System.Reflection;
using System.Runtime.CompilerServices;

namespace PactNet.Tests.StandIn;

/// <summary>What an assembly offers to others, a line for each type, interface of a type and member.</summary>
internal static class PublicMembers
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(Of).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Of(Type type)
    {
        yield return $"{type.FullName}: {KindOf(type)}";
        foreach (var parent in type.GetInterfaces().Append(type.BaseType).OfType<Type>().Where(parent => parent.Namespace!.StartsWith("PactNet", StringComparison.Ordinal)))
        {
            yield return $"{type.FullName} is {NameOf(parent)}";
        }

        foreach (var member in type.GetMembers(Declared).Select(Describe).OfType<string>())
        {
            yield return $"{type.FullName}.{member}";
        }
    }

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({ParametersOf(constructor)})",
        MethodInfo { IsSpecialName: true } => null,
        MethodInfo method => $"{Static(method)}{method.Name}({ParametersOf(method)}) : {NameOf(method.ReturnType)}",
        PropertyInfo property => $"{property.Name} {{{Accessor(property.GetMethod, " get;")}{Accessor(property.SetMethod, " set;")} }} : {NameOf(property.PropertyType)}",
        FieldInfo { IsLiteral: true } field => $"{field.Name} = {field.GetRawConstantValue()}",
        _ => null,
    };

    private static string Static(MethodInfo method) => method switch
    {
        _ when method.IsDefined(typeof(ExtensionAttribute)) => "extension ",
        { IsStatic: true } => "static ",
        _ => "",
    };

    private static string Accessor(MethodInfo? accessor, string text) => accessor?.IsPublic == true ? text : "";

    private static string ParametersOf(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{NameOf(parameter.ParameterType)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")));

    private static string NameOf(Type type) => type switch
    {
        { IsArray: true } => $"{NameOf(type.GetElementType()!)}[]",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>",
        { IsGenericParameter: true } => type.Name,
        _ when type.Namespace!.StartsWith("PactNet", StringComparison.Ordinal) => type.FullName!,
        _ => type.Name,
    };
}
