import { page, use } from "heddle";
import { IconButton, TextArea, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { TextAreaTrial } from "../state/trials/text-area";

export default page({
  title: "Text area",
  description: "Several lines of text. It grows with what is typed.",
}, () => {
  const trial = use(TextAreaTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Text area"
        section="Controls"
        help="Several lines of text. It grows with what is typed."
      />
      <Specimen>
        <TextArea
          bind={trial.value}
          placeholder="Type here"
          label="Label"
          onInput={(payload) => trial.tell("onInput", payload)}
          onChange={(payload) => trial.tell("onChange", payload)}
          onSubmit={(payload) => trial.tell("onSubmit", payload)}
          onKeyDown={(payload) => trial.tell("onKeyDown", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode code={"<TextArea placeholder=\"Type here\" label=\"Label\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <TextArea placeholder="Type here" label="Label" size="sm" />
        </Variant>
        <Variant name="md">
          <TextArea placeholder="Type here" label="Label" size="md" />
        </Variant>
        <Variant name="lg">
          <TextArea placeholder="Type here" label="Label" size="lg" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <TextArea
            placeholder="Type here"
            label="Label"
            error="Say what is wrong and how to mend it."
          />
        </Variant>
        <Variant name="not auto grow">
          <TextArea placeholder="Type here" label="Label" autoGrow={false} />
        </Variant>
        <Variant name="disabled">
          <TextArea placeholder="Type here" label="Label" disabled />
        </Variant>
        <Variant name="read only">
          <TextArea placeholder="Type here" label="Label" readOnly />
        </Variant>
      </Variants>
      <Variants
        title="With buttons in the field"
        help="As in a chat: they stay at the end of the last line while the field grows."
      >
        <TextArea
          placeholder="Write a message"
          rows={1}
          submitOnEnter
          ariaLabel="Message"
          actions={
            <>
              <IconButton icon="paperclip" label="Attach a file" size="sm" />
              <IconButton icon="send" label="Send" variant="solid" color="accent" size="sm" />
            </>
          }
        />
      </Variants>
      <Neighbours
        previous="One-time code input"
        previousPath="/otp-input"
        next="Number input"
        nextPath="/number-input"
      />
    </VStack>
  );
});
