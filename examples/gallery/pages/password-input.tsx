import { page, use } from "heddle";
import { PasswordInput, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { PasswordInputTrial } from "../state/trials/password-input";

export default page({
  title: "Password input",
  description: "A password, hidden until its eye is pressed; can say how strong it is.",
}, () => {
  const trial = use(PasswordInputTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Password input"
        section="Controls"
        help="A password, hidden until its eye is pressed; can say how strong it is."
      />
      <Specimen>
        <PasswordInput
          bind={trial.value}
          label="Password"
          onInput={(payload) => trial.tell("onInput", payload)}
          onChange={(payload) => trial.tell("onChange", payload)}
          onSubmit={(payload) => trial.tell("onSubmit", payload)}
          onKeyDown={(payload) => trial.tell("onKeyDown", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode code={"<PasswordInput label=\"Password\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <PasswordInput label="Password" size="sm" />
        </Variant>
        <Variant name="md">
          <PasswordInput label="Password" size="md" />
        </Variant>
        <Variant name="lg">
          <PasswordInput label="Password" size="lg" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <PasswordInput label="Password" error="Say what is wrong and how to mend it." />
        </Variant>
        <Variant name="strength">
          <PasswordInput label="Password" strength />
        </Variant>
        <Variant name="disabled">
          <PasswordInput label="Password" disabled />
        </Variant>
        <Variant name="read only">
          <PasswordInput label="Password" readOnly />
        </Variant>
      </Variants>
      <Neighbours
        previous="Input"
        previousPath="/input"
        next="Search input"
        nextPath="/search-input"
      />
    </VStack>
  );
});
