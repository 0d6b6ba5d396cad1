import { page, use } from "heddle";
import { Text, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { TextTrial } from "../state/trials/text";

export default page({
  title: "Text",
  description: "A paragraph, or a piece of text in a row.",
}, () => {
  const trial = use(TextTrial);
  return (
    <VStack className="gap-10">
      <Introduction title="Text" section="Text" help="A paragraph, or a piece of text in a row." />
      <Specimen>
        <Text
          onClick={() => trial.tell("onClick")}
          onDoubleClick={() => trial.tell("onDoubleClick")}
        >
          Text
        </Text>
      </Specimen>
      <SourceCode code="<Text>Text</Text>" />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Size" help="Size of the letters.">
        <Variant name="sm">
          <Text size="sm">Text</Text>
        </Variant>
        <Variant name="md">
          <Text size="md">Text</Text>
        </Variant>
        <Variant name="lg">
          <Text size="lg">Text</Text>
        </Variant>
      </Variants>
      <Variants title="Colour" help="Colour by meaning; follows the theme.">
        <Variant name="default">
          <Text color="default">Text</Text>
        </Variant>
        <Variant name="muted">
          <Text color="muted">Text</Text>
        </Variant>
        <Variant name="neutral">
          <Text color="neutral">Text</Text>
        </Variant>
        <Variant name="accent">
          <Text color="accent">Text</Text>
        </Variant>
        <Variant name="secondary">
          <Text color="secondary">Text</Text>
        </Variant>
        <Variant name="good">
          <Text color="good">Text</Text>
        </Variant>
        <Variant name="warn">
          <Text color="warn">Text</Text>
        </Variant>
        <Variant name="bad">
          <Text color="bad">Text</Text>
        </Variant>
      </Variants>
      <Neighbours previous="Heading" previousPath="/heading" next="Code" nextPath="/code" />
    </VStack>
  );
});
