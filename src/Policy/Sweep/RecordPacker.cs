using Huimin.Policy.Terms;

namespace Huimin.Policy.Sweep;

/// <summary>Puts the facts and traits of one household into a lane of a block (装入块).</summary>
internal sealed class RecordPacker
{
    private readonly Schema schema;
    private readonly Func<HouseholdRecord, int[]>? derive;
    private readonly BlockLayout.Field[] householdFields;
    private readonly BlockLayout.Field[] memberFields;
    private readonly int[] householdWord;
    private readonly int[] memberWord;

    public RecordPacker(Schema schema, BlockLayout layout, Func<HouseholdRecord, int[]>? derive)
    {
        if (derive is null && schema.HouseholdTraits.Count + schema.MemberTraits.Count > 0) throw new InvalidOperationException("The rulebook has traits: say which it is.");
        (this.schema, this.derive) = (schema, derive);
        householdFields = [.. schema.HouseholdFacts.Concat(schema.HouseholdTraits).Select(f => layout[f])];
        memberFields = [.. schema.MemberFacts.Concat(schema.MemberTraits).Select(f => layout[f])];
        (householdWord, memberWord) = (new int[layout.HouseholdWords], new int[layout.MemberWords]);
    }

    public void Put(HouseholdRecord record, Span<int> block, int lane)
    {
        if (record.Schema != schema) throw new InvalidOperationException("The record was made for another rulebook.");
        var traits = derive is null ? [] : derive(record);
        var (facts, trait) = (schema.HouseholdFacts.Count, 0);
        Array.Clear(householdWord);
        for (var f = 0; f < householdFields.Length; f++) householdFields[f].PutInto(householdWord, f < facts ? record.HouseholdValue(f) : traits[trait++]);
        for (var w = 0; w < householdWord.Length; w++) block[(w * BlockLayout.Lanes) + lane] = householdWord[w];
        facts = schema.MemberFacts.Count;
        for (var m = 0; m < record.Size; m++)
        {
            Array.Clear(memberWord);
            for (var f = 0; f < memberFields.Length; f++) memberFields[f].PutInto(memberWord, f < facts ? record.MemberValue(m, f) : traits[trait++]);
            var first = householdWord.Length + (m * memberWord.Length);
            for (var w = 0; w < memberWord.Length; w++) block[((first + w) * BlockLayout.Lanes) + lane] = memberWord[w];
        }
    }
}
