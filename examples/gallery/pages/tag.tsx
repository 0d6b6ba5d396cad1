import { page, use } from "heddle";
import { Tag, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { TagTrial } from "../state/trials/tag";

export default page({
  title: "Tag",
  description: "A word that something is filed under: a topic, a filter, a person. Can be pressed, and taken away.",
}, () => {
  const trial = use(TagTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Tag"
        section="Feedback"
        help="A word that something is filed under: a topic, a filter, a person. Can be pressed, and taken away."
      />
      <Specimen>
        <Tag
          removable
          onClick={() => trial.tell("onClick")}
          onRemove={() => trial.tell("onRemove")}
        >
          Design
        </Tag>
      </Specimen>
      <SourceCode code="<Tag removable>Design</Tag>" />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Variant" help="Filled, tinted, with a border, or nothing but the words.">
        <Variant name="solid">
          <Tag removable variant="solid">Design</Tag>
        </Variant>
        <Variant name="soft">
          <Tag removable variant="soft">Design</Tag>
        </Variant>
        <Variant name="outline">
          <Tag removable variant="outline">Design</Tag>
        </Variant>
        <Variant name="ghost">
          <Tag removable variant="ghost">Design</Tag>
        </Variant>
      </Variants>
      <Variants title="Colour" help="Colour by meaning; follows the theme.">
        <Variant name="neutral">
          <Tag removable color="neutral">Design</Tag>
        </Variant>
        <Variant name="accent">
          <Tag removable color="accent">Design</Tag>
        </Variant>
        <Variant name="secondary">
          <Tag removable color="secondary">Design</Tag>
        </Variant>
        <Variant name="good">
          <Tag removable color="good">Design</Tag>
        </Variant>
        <Variant name="warn">
          <Tag removable color="warn">Design</Tag>
        </Variant>
        <Variant name="bad">
          <Tag removable color="bad">Design</Tag>
        </Variant>
      </Variants>
      <Variants title="Size" help="20, 24 or 32 pixels high.">
        <Variant name="sm">
          <Tag removable size="sm">Design</Tag>
        </Variant>
        <Variant name="md">
          <Tag removable size="md">Design</Tag>
        </Variant>
        <Variant name="lg">
          <Tag removable size="lg">Design</Tag>
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="removable">
          <Tag removable>Design</Tag>
        </Variant>
        <Variant name="disabled">
          <Tag removable disabled>Design</Tag>
        </Variant>
      </Variants>
      <Neighbours previous="Spinner" previousPath="/spinner" next="Progress" nextPath="/progress" />
    </VStack>
  );
});
