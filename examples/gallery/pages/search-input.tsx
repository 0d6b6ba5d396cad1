import { page, use } from "heddle";
import { SearchInput, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { SearchInputTrial } from "../state/trials/search-input";

export default page({
  title: "Search input",
  description: "Words to look for. It tells of them when the typing pauses, and can be cleared with its cross or Escape.",
}, () => {
  const trial = use(SearchInputTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Search input"
        section="Controls"
        help="Words to look for. It tells of them when the typing pauses, and can be cleared with its cross or Escape."
      />
      <Specimen>
        <SearchInput
          bind={trial.value}
          placeholder="Search"
          onSearch={(payload) => trial.tell("onSearch", payload)}
          onInput={(payload) => trial.tell("onInput", payload)}
          onChange={(payload) => trial.tell("onChange", payload)}
          onSubmit={(payload) => trial.tell("onSubmit", payload)}
          onKeyDown={(payload) => trial.tell("onKeyDown", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode code={"<SearchInput placeholder=\"Search\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <SearchInput placeholder="Search" size="sm" />
        </Variant>
        <Variant name="md">
          <SearchInput placeholder="Search" size="md" />
        </Variant>
        <Variant name="lg">
          <SearchInput placeholder="Search" size="lg" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <SearchInput placeholder="Search" error="Say what is wrong and how to mend it." />
        </Variant>
        <Variant name="loading">
          <SearchInput placeholder="Search" loading />
        </Variant>
        <Variant name="disabled">
          <SearchInput placeholder="Search" disabled />
        </Variant>
        <Variant name="read only">
          <SearchInput placeholder="Search" readOnly />
        </Variant>
      </Variants>
      <Neighbours
        previous="Password input"
        previousPath="/password-input"
        next="One-time code input"
        nextPath="/otp-input"
      />
    </VStack>
  );
});
