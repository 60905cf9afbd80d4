using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.Azure.Functions.Worker;

namespace Naober.Compat.Worker;

/// <summary>
/// The types of an assembly that have functions, from its metadata. Asking every type by reflection would load them all
/// at start, and with them the assemblies of every vendor SDK they touch.
/// </summary>
internal static class FunctionTypes
{
    public static unsafe IReadOnlyList<Type> In(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var start, out var length))
        {
            return assembly.GetTypes();
        }

        var metadata = new MetadataReader(start, length);
        return [.. DeclaringTypes(metadata).Select(type => assembly.ManifestModule.ResolveType(MetadataTokens.GetToken(type)))];
    }

    private static HashSet<TypeDefinitionHandle> DeclaringTypes(MetadataReader metadata)
    {
        var types = new HashSet<TypeDefinitionHandle>();
        foreach (var handle in metadata.CustomAttributes)
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Parent.Kind == HandleKind.MethodDefinition && IsFunction(metadata, attribute))
            {
                types.Add(metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Parent).GetDeclaringType());
            }
        }

        return types;
    }

    private static bool IsFunction(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference
            || metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
        {
            return false;
        }

        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, nameof(FunctionAttribute))
            && metadata.StringComparer.Equals(type.Namespace, typeof(FunctionAttribute).Namespace!);
    }
}
