namespace Azure.Data.Tables;

public enum TableUpdateMode
{
    /// <summary>Properties that are not sent keep their old value; a null is not sent.</summary>
    Merge = 0,

    /// <summary>Properties that are not sent are gone.</summary>
    Replace = 1,
}
