import { page, use } from "heddle";
import { Input, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { InputTrial } from "../state/trials/input";

export default page({ title: "Input", description: "One line of text." }, () => {
  const trial = use(InputTrial);
  return (
    <VStack className="gap-10">
      <Introduction title="Input" section="Controls" help="One line of text." />
      <Specimen>
        <Input
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
      <SourceCode code={"<Input placeholder=\"Type here\" label=\"Label\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants
        title="Type"
        help="What is entered: picks the keyboard on phones and the checks of a form."
      >
        <Variant name="text">
          <Input placeholder="Type here" label="Label" type="text" />
        </Variant>
        <Variant name="email">
          <Input placeholder="Type here" label="Label" type="email" />
        </Variant>
        <Variant name="password">
          <Input placeholder="Type here" label="Label" type="password" />
        </Variant>
        <Variant name="search">
          <Input placeholder="Type here" label="Label" type="search" />
        </Variant>
        <Variant name="tel">
          <Input placeholder="Type here" label="Label" type="tel" />
        </Variant>
        <Variant name="url">
          <Input placeholder="Type here" label="Label" type="url" />
        </Variant>
        <Variant name="date">
          <Input placeholder="Type here" label="Label" type="date" />
        </Variant>
        <Variant name="time">
          <Input placeholder="Type here" label="Label" type="time" />
        </Variant>
        <Variant name="datetime-local">
          <Input placeholder="Type here" label="Label" type="datetime-local" />
        </Variant>
      </Variants>
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <Input placeholder="Type here" label="Label" size="sm" />
        </Variant>
        <Variant name="md">
          <Input placeholder="Type here" label="Label" size="md" />
        </Variant>
        <Variant name="lg">
          <Input placeholder="Type here" label="Label" size="lg" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <Input
            placeholder="Type here"
            label="Label"
            error="Say what is wrong and how to mend it."
          />
        </Variant>
        <Variant name="disabled">
          <Input placeholder="Type here" label="Label" disabled />
        </Variant>
        <Variant name="read only">
          <Input placeholder="Type here" label="Label" readOnly />
        </Variant>
      </Variants>
      <Neighbours
        previous="Icon button"
        previousPath="/icon-button"
        next="Password input"
        nextPath="/password-input"
      />
    </VStack>
  );
});
