import { page, use } from "heddle";
import { TagsInput, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { TagsInputTrial } from "../state/trials/tags-input";

export default page({
  title: "Tags input",
  description: "Words of one's own, each a chip: written with Enter or a comma, or pasted as a list.",
}, () => {
  const trial = use(TagsInputTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Tags input"
        section="Controls"
        help="Words of one's own, each a chip: written with Enter or a comma, or pasted as a list."
      />
      <Specimen>
        <TagsInput
          bind={trial.value}
          placeholder="Add a tag"
          label="Label"
          onChange={(payload) => trial.tell("onChange", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode
        code={"<TagsInput value={[\"First\", \"Second\"]} placeholder=\"Add a tag\" label=\"Label\" />"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <TagsInput value={["First", "Second"]} placeholder="Add a tag" label="Label" size="sm" />
        </Variant>
        <Variant name="md">
          <TagsInput value={["First", "Second"]} placeholder="Add a tag" label="Label" size="md" />
        </Variant>
        <Variant name="lg">
          <TagsInput value={["First", "Second"]} placeholder="Add a tag" label="Label" size="lg" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <TagsInput
            value={["First", "Second"]}
            placeholder="Add a tag"
            label="Label"
            error="Say what is wrong and how to mend it."
          />
        </Variant>
        <Variant name="disabled">
          <TagsInput value={["First", "Second"]} placeholder="Add a tag" label="Label" disabled />
        </Variant>
        <Variant name="read only">
          <TagsInput value={["First", "Second"]} placeholder="Add a tag" label="Label" readOnly />
        </Variant>
      </Variants>
      <Variants title="With suggestions" help="">
        <TagsInput
          value={["urgent"]}
          suggestions={["billing", "bug", "question", "urgent"]}
          label="Labels"
        />
      </Variants>
      <Variants
        title="Only what matches a pattern"
        help="Paste a list of addresses: each becomes a tag, and the first that is none is said."
      >
        <TagsInput
          placeholder="name@example.com"
          label="Invite"
          tagPattern={"[^@ ]+@[^@ ]+\\.[^@ ]+"}
          invalidText="{tag} is no address."
        />
      </Variants>
      <Neighbours
        previous="Multi select"
        previousPath="/multi-select"
        next="Checkbox"
        nextPath="/checkbox"
      />
    </VStack>
  );
});
